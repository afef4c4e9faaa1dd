/**
 * The pages of this feature, which share most of their code, in one piece: the shell names each piece
 * that it can ask for.
 */
export * as empresa from './PaginaDeEmpresa'
export * as cambioNuevo from './PaginaDeCambioNuevo'
export * as cambio from './PaginaDeCambio'
export * as registro from './PaginaDeRegistro'
export * as cola from './revision/ListaDeCambios'
export * as revision from './revision/PaginaDeRevision'
