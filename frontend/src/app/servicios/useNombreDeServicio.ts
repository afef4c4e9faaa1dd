import { useQuery } from '@tanstack/react-query'
import { consultaServicios } from '@/api/consultas'

/** Files say the code of their service; people read its name. Until it arrives, the code. */
export function useNombreDeServicio(): (codigo: string) => string {
  const servicios = useQuery(consultaServicios).data?.datos
  return (codigo) => servicios?.find((servicio) => servicio.codigo === codigo)?.nombre ?? codigo
}
