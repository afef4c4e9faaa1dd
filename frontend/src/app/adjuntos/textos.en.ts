import type { Traduccion } from '@/i18n/textos'
import type { es } from './textos.es'

const en: Traduccion<typeof es> = {
  ayuda: (extensiones, maximo) =>
    `Formats: ${extensiones}. Each file up to 1,000 kB. At most ${String(maximo)}.`,
  adjuntar: 'Choose a file',
  adicionar: 'Add more files',
  subiendo: (nombre) => `Uploading ${nombre}…`,
  adjuntado: (nombre) => `${nombre} is attached.`,
  removido: (nombre) => `${nombre} was removed.`,
  remover: 'Remove file',
  peso: (kilobytes) => `${kilobytes} kB`,
  lista: 'Attached files',
  muyGrande: (nombre) => `${nombre}: larger than 1,000 kB. Make it smaller or compress it.`,
  noCaben: (maximo) =>
    maximo === 1
      ? 'There is room for one file. Remove it, or put several in a compressed file.'
      : `There is room for ${String(maximo)} files. Remove one, or put several in a compressed file.`,
  con: (nombre, problema) => `${nombre}: ${problema}`,
  ARCHIVO_VACIO: 'it is empty.',
  EXTENSION_NO_ADMITIDA: 'this kind of file is not received here.',
  CONTENIDO_DISTINTO: 'its content is not what its name says. Save it again with its program.',
  ARCHIVO_ILEGIBLE: 'it is damaged and cannot be checked. Save it again with its program.',
  ARCHIVO_CON_CLAVE: 'it has a password. Remove it and send it again.',
  DOCUMENTO_CON_MACROS: 'it has macros. Save it without them.',
  PDF_ACTIVO: 'it has active content. Print it as PDF and send that copy.',
  COMPRIMIDO_NUMEROSO: 'the compressed file has more than 20 files.',
  COMPRIMIDO_EXCESIVO: 'the compressed file takes too much room when opened.',
  COMPRIMIDO_ANIDADO: 'the compressed file has another one inside.',
  COMPRIMIDO_RUTA: 'the compressed file has a file name that is not accepted.',
  COMPRIMIDO_CONTENIDO: 'the compressed file holds a file that is not received.',
}

export default en
