/** Somebody of the demonstration data who can enter. */
export interface Persona {
  readonly nombre: string;
  readonly razonSocial: string;
  readonly operador: string;
  readonly usuario: string;
  readonly clave: string;
}

export declare const representante: Persona;
export declare const funcionaria: Persona;
