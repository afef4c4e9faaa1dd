/** Somebody of the demonstration data who can enter. */
export interface Persona {
  readonly nombre: string;
  readonly operador: string;
  readonly usuario: string;
  readonly clave: string;
}
