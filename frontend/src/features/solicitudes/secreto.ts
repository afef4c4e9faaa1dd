import { useState } from 'react'
import { useLocation } from 'react-router'

const CLAVE = 'ser.solicitud'

/**
 * The link of the request that this tab fills in. It comes after «#» in the mail, and stays in the
 * tab, so that every page of the request can be loaded again and none shows it in its address.
 */
export function secretoDeLaPestana(): string {
  const { hash } = location
  const secreto = secretoDe(hash)
  if (secreto !== '') {
    sessionStorage.setItem(CLAVE, secreto)
    history.replaceState(history.state, '', location.pathname)
    return secreto
  }
  return sessionStorage.getItem(CLAVE) ?? ''
}

/** What a link of a mail carries; an anchor of the page («#contenido») is no secret. */
const secretoDe = (hash: string): string => /^#([0-9a-f]{32,})$/.exec(hash)?.[1] ?? ''

/** The secret of the link that led here; it stays while the person goes to anchors of the page. */
export function useSecretoDelEnlace(): string {
  const nuevo = secretoDe(useLocation().hash)
  const [secreto, setSecreto] = useState(nuevo)
  if (nuevo !== '' && nuevo !== secreto) setSecreto(nuevo)
  return secreto
}

export function olvidarSecreto(): void {
  sessionStorage.removeItem(CLAVE)
}
