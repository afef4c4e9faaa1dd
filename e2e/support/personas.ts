/** Somebody of the demonstration data who can enter. */
export interface Persona {
  readonly razonSocial: string;
  /** NIT with its check digit. */
  readonly operador: string;
  readonly usuario: string;
  readonly clave: string;
}

const clave = 'Practica-2026';

const andina = {
  razonSocial: 'Andina Fibra de Ejemplo S.A.S.',
  operador: '901.000.001-6',
  clave,
};

/** Manages the people of a company. */
export const administradoraDeAndina: Persona = { ...andina, usuario: '1000000001' };

/** Operates the filings of a company, but may not present them. */
export const operadora: Persona = { ...andina, usuario: '1000000002' };

/** Legal representative of the same company. */
export const representanteDeAndina: Persona = { ...andina, usuario: '1000000004' };

/** One person with every role, in a small company that is late with its filings. */
export const representante: Persona = {
  razonSocial: 'Cooperativa TIC Río Claro de Ejemplo',
  operador: '901.000.203-7',
  usuario: '1000000201',
  clave,
};

const ministerio = {
  razonSocial: 'Ministerio de Demostración',
  operador: '900.999.990-9',
  clave,
};

export const funcionaria: Persona = { ...ministerio, usuario: '1000000901' };
export const administradora: Persona = { ...ministerio, usuario: '1000000902' };
export const auditora: Persona = { ...ministerio, usuario: '1000000903' };
