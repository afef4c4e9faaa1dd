import { useQuery } from '@tanstack/react-query'
import type { Declaracion } from '@/api/modelos'
import { consultaCalculo } from './consultas'

/** Asks the server for the figures of a declaration; not at all while there is nothing to ask. */
export function useCalculo(id: string, declaracion: Declaracion | null, fechaPago: string) {
  const vacia: Declaracion = {
    sin_ingresos: true,
    ingresos: [],
    terminales: '0.00',
    devoluciones: '0.00',
  }
  return useQuery({
    ...consultaCalculo(id, declaracion ?? vacia, fechaPago),
    enabled: declaracion !== null && fechaPago !== '',
  })
}
