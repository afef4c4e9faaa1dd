import type { PeriodoPublicado, SeriePublicada, VersionPublicada } from '@/api/modelos'

/** A series, a version and a period for the tests of this feature. */
export const serieDePrueba = (cambio: Partial<SeriePublicada> = {}): SeriePublicada => ({
  codigo: 'unidades.uvt',
  nombre: 'Unidad de valor tributario',
  descripcion: 'Valor de la UVT de cada año.',
  unidad: 'pesos',
  autoridad: 'DIAN',
  cada: 'anio',
  continua: true,
  vigente: { desde: '2026-01-01', hasta: '2026-12-31', valor: '52374.00' },
  cubierta_hasta: '2026-12-31',
  siguiente: { desde: '2027-01-01', hasta: '2027-12-31' },
  pendientes: 0,
  por_confirmar: 0,
  demostrativos: 0,
  ...cambio,
})

export const versionDePrueba = (cambio: Partial<VersionPublicada> = {}): VersionPublicada => ({
  version: 1,
  valor: '52374.00',
  ibc: null,
  usura: null,
  norma: 'Resolución DIAN 238 de 2025',
  articulo: '1',
  enlace: null,
  fuente: 'Prensa',
  nota: null,
  publicado_el: '2025-12-15',
  confianza: 'known',
  por_confirmar: true,
  demostrativo: false,
  conocido_desde: '2025-12-15',
  registrado_por: null,
  registrado_en: '2026-01-01T00:00:00Z',
  aprobado_por: null,
  aprobado_en: null,
  autoliquidaciones: 0,
  ...cambio,
})

export const periodoDePrueba = (
  desde: string,
  hasta: string | null,
  cambio: Partial<VersionPublicada> = {},
): PeriodoPublicado => ({ desde, hasta, versiones: [versionDePrueba(cambio)] })
