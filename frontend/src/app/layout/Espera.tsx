import { Skeleton } from '@/ui/Loading'

/** What stands in the content while a page or its language arrives. */
export function Espera() {
  return <Skeleton lines={6} />
}
