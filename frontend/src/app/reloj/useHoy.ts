import { useReloj } from './reloj'

/** Today on the clock of the service; until it answers, or if it cannot, on that of the person. */
export function useHoy(): string {
  return useReloj()?.hoy ?? hoyEnBogota()
}

/** Swedish writes AAAA-MM-DD. */
function hoyEnBogota(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/Bogota' }).format(new Date())
}
