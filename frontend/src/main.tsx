import './ui/styles/base.css'
import { aplicarIdioma } from './i18n/idioma'
import { aplicarPreferencias } from './app/preferencias'

aplicarPreferencias()
aplicarIdioma()

const contenedor = document.getElementById('raiz')
if (contenedor) {
  // Logging in is a path of its own, without router or query cache, so that it
  // stays light on a slow link (budget P1).
  if (location.pathname === '/ingresar') {
    void import('./app/arranqueIngreso').then((m) => m.arrancarIngreso(contenedor))
  } else {
    void import('./app/arranqueApp').then((m) => m.arrancarApp(contenedor))
  }
}
