// The order of the cascade layers must be known before any rule, whichever style sheet the
// browser gets first. So every emitted sheet starts by saying it.
const ORDEN = '@layer reset,tokens,base,ui,layout,features,utils;'

export function capas() {
  return {
    name: 'ser-capas',
    apply: 'build',
    enforce: 'post',
    generateBundle(_opciones, paquete) {
      for (const archivo of Object.values(paquete)) {
        if (archivo.type !== 'asset' || !archivo.fileName.endsWith('.css')) continue
        archivo.source = ORDEN + String(archivo.source)
      }
    },
  }
}
