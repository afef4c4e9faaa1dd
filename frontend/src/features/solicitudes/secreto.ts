const CLAVE = 'ser.solicitud'

/**
 * The link of the request that this tab fills in. It comes after «#» in the mail, and stays in the
 * tab, so that every page of the request can be loaded again and none shows it in its address.
 */
export function secretoDeLaPestana(): string {
  const { hash } = location
  if (hash.length > 1) {
    const secreto = hash.slice(1)
    sessionStorage.setItem(CLAVE, secreto)
    history.replaceState(history.state, '', location.pathname)
    return secreto
  }
  return sessionStorage.getItem(CLAVE) ?? ''
}

export function olvidarSecreto(): void {
  sessionStorage.removeItem(CLAVE)
}
