import { fecha } from '@/lib/fechas'

export const es = {
  titulo: 'Expedientes',
  intro: 'Títulos y habilitaciones de su empresa en el registro del ministerio.',
  queEs: '¿Qué es un expediente?',
  cuenta: (n: number) => (n === 1 ? '1 expediente' : `${String(n)} expedientes`),
  colNumero: 'Número',
  colServicio: 'Servicio',
  colVigencia: 'Vigencia',
  colEstado: 'Estado',
  colVer: 'Consultar',
  desde: (dia: string) => `Desde el ${fecha(dia)}`,
  desdeHasta: (desde: string, hasta: string) => `Del ${fecha(desde)} al ${fecha(hasta)}`,
  vigente: 'Vigente',
  noVigente: 'Terminado',
  verObligaciones: 'Obligaciones',
  delExpediente: (numero: string) => ` del expediente ${numero}`,
  fallo: 'No pudimos traer los expedientes',
  vacio: 'Su empresa no tiene expedientes registrados',
  vacioTexto: 'Si ya tiene una habilitación, escriba al ministerio desde la página de ayuda.',
  irAAyuda: 'Ir a la ayuda',
}
