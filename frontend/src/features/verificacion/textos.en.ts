import type { Traduccion } from '@/i18n/textos'
import type { es } from './textos.es'

const en: Traduccion<typeof es> = {
  titulo: 'Verify a document',
  guia: 'Check that a single collection form (FUR) is authentic and what state it is in. You need no user.',
  codigo: 'Verification code',
  codigoAyuda:
    'It is on the first page, beside the QR code. It has 12 letters and digits, for example K7QF-3M2P-X9RT.',
  codigoFalta: 'Verification code: it is missing. Write it as it appears on the document.',
  codigoMal: 'Verification code: it must have 12 letters or digits. Check it.',
  verificar: 'Verify',
  verificarOtro: 'Verify another document',
  autenticoTitulo: 'The document is authentic',
  autenticoTexto:
    'SER issued a document with this code. Compare the details below with those of the document you have.',
  demostrativoTitulo: 'It is a demonstration document, without legal effect',
  demostrativoTexto:
    'SER issued a document with this code, but with demonstration rates. It cannot be paid and proves nothing.',
  pagadoTitulo: 'The document is genuine and has been paid',
  vencidoTitulo: 'The document is authentic, but it can no longer be paid',
  vencidoTexto: (fecha) =>
    `The last day to pay was ${fecha}. Whoever presented it must generate another.`,
  anuladoTitulo: 'The document was annulled',
  anuladoTexto: 'SER issued it, but annulled it later. Do not accept it nor pay it.',
  noHayTitulo: 'There is no document with that code',
  noHayTexto:
    'It may be mistyped, or the document may be false. If you copied it well, do not accept it.',
  datos: 'Details of the document',
  numero: 'FUR number',
  tipo: 'Type',
  tipo_presentacion: 'Filing',
  tipo_presentacion_y_pago: 'Filing and payment',
  tipo_pago: 'Payment',
  estado: 'State',
  estado_generado: 'Generated',
  estado_pagado: 'Paid',
  estado_vencido: 'Expired',
  estado_anulado: 'Annulled',
  operador: 'Operator',
  enmascarado: 'Names are shown in part to protect the data.',
  concepto: 'Concept',
  periodo: 'Period',
  total: 'Total amount',
  fechaLimite: 'Last day to pay',
  hastaElFinal: (fecha) => `${fecha}, until 11:59 pm`,
  generado: 'Generated',
  presentado: 'Filed',
  firmas: 'Signatures',
  sinFirmas: 'It has no signatures',
  huella: 'Fingerprint of the content',
  huellaQueEs:
    'It is a mathematical digest (SHA-256). If a single letter of the document changes, so does it.',
  huellaCopia: 'the fingerprint',
  consultado: (cuando) => `Consulted on ${cuando} (Bogotá time).`,
  imprimir: 'Print',
}

export default en
