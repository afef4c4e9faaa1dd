export const es = {
  inactividadTitulo: '¿Sigue ahí?',
  inactividadTexto:
    'Hace rato no hay actividad. Por seguridad vamos a cerrar su sesión. Lo guardado no se pierde.',
  quedan: (minutos: number, segundos: number) => {
    const s = segundos === 1 ? '1 segundo' : `${String(segundos)} segundos`
    if (minutos === 0) return `Queda${segundos === 1 ? '' : 'n'} ${s}.`
    const m = minutos === 1 ? '1 minuto' : `${String(minutos)} minutos`
    return segundos === 0 ? `Queda${minutos === 1 ? '' : 'n'} ${m}.` : `Quedan ${m} y ${s}.`
  },
  seguir: 'Seguir en SER',
}
