import type { Traduccion } from '@/i18n/textos'
import type { es } from './textos.es'

const en: Traduccion<typeof es> = {
  calcular: 'Calculate',
  cambio: 'You changed the data. Press «Calculate» to see the new result.',
  enlaceIlegible: 'The link brings data that cannot be read',
  enlaceRevise: (campos) => `Check ${campos}. The rest was read.`,
  imposible: 'It cannot be simulated with those data',
  fallo: 'We could not calculate',
  resultado: 'Result',
  noOficial: 'It is not an official liquidation',
  noOficialTexto: 'It is a simulation with the data that you wrote. It is not kept.',
  paraPresentar: 'To file and pay, log in to SER.',
  demostrativo: 'It uses demonstration values',
  demostrativoTexto:
    'Some rate or other value of this calculation was made up for practice. The real one may differ.',
  estimado: 'It is an estimate',
  estimadoTexto: (dia) =>
    `From ${dia} on the default-interest rate or a unit of value is not published: the last one is carried on. The final amount will differ.`,
  entonces: (dia) => `As known on ${dia}`,
  entoncesTexto: 'It leaves out what was published later.',
  sinCambios: 'As known today it would be the same.',
  cambios: 'What has changed since then',
  enLetras: 'In words',
  copiarEnlace: 'Copy link',
  elEnlace: 'the link',
  imprimir: 'Print',
  verCalculo: 'See the calculation',
}

export default en
