import { type Desafio, empaquetar, resolver } from './resolver'

/** Web worker: solving must not freeze the form. One challenge in, one answer out. */
addEventListener('message', (evento: MessageEvent<Desafio>) => {
  const desafio = evento.data
  resolver(desafio).then(
    (solucion) => {
      postMessage({ captcha: empaquetar(desafio, solucion) })
    },
    (causa: unknown) => {
      postMessage({ error: String(causa) })
    },
  )
})
