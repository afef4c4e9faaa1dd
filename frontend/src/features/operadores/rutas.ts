import type { Ruta } from '@/app/ruta'

export const rutas: Ruta[] = []
