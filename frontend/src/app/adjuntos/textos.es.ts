export const es = {
  ayuda: (extensiones: string, maximo: number) =>
    `Formatos: ${extensiones}. Cada archivo pesa hasta 1.000 kB. Máximo ${String(maximo)}.`,
  adjuntar: 'Seleccionar archivo',
  adicionar: 'Adicionar más archivos',
  subiendo: (nombre: string) => `Subiendo ${nombre}…`,
  adjuntado: (nombre: string) => `${nombre} quedó adjunto.`,
  removido: (nombre: string) => `${nombre} se quitó.`,
  remover: 'Remover archivo',
  peso: (kilobytes: string) => `${kilobytes} kB`,
  lista: 'Archivos adjuntos',
  muyGrande: (nombre: string) => `${nombre}: pesa más de 1.000 kB. Redúzcalo o comprímalo.`,
  noCaben: (maximo: number) =>
    maximo === 1
      ? 'Solo cabe un archivo. Quítelo, o junte varios en un comprimido.'
      : `Caben ${String(maximo)} archivos. Quite uno, o junte varios en un comprimido.`,
  con: (nombre: string, problema: string) => `${nombre}: ${problema}`,
  ARCHIVO_VACIO: 'está vacío.',
  EXTENSION_NO_ADMITIDA: 'ese tipo de archivo no se recibe aquí.',
  CONTENIDO_DISTINTO:
    'el contenido no es lo que dice su nombre. Guárdelo de nuevo con su programa.',
  ARCHIVO_ILEGIBLE: 'está dañado y no se puede revisar. Guárdelo de nuevo con su programa.',
  ARCHIVO_CON_CLAVE: 'tiene contraseña. Quítesela y envíelo de nuevo.',
  DOCUMENTO_CON_MACROS: 'tiene macros. Guárdelo sin ellas.',
  PDF_ACTIVO: 'tiene contenido activo. Imprímalo como PDF y envíe esa copia.',
  COMPRIMIDO_NUMEROSO: 'el comprimido tiene más de 20 archivos.',
  COMPRIMIDO_EXCESIVO: 'el comprimido ocupa demasiado al abrirse.',
  COMPRIMIDO_ANIDADO: 'el comprimido tiene otro comprimido adentro.',
  COMPRIMIDO_RUTA: 'el comprimido tiene un nombre de archivo que no se admite.',
  COMPRIMIDO_CONTENIDO: 'el comprimido tiene adentro un archivo que no se recibe.',
}
