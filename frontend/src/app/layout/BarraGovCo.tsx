import { useState } from 'react'
import { useIdioma } from '@/i18n/idioma'
import { hablarEn, useTextos } from '@/i18n/textos'
import { Icon } from '@/ui/Icon'
import { cambiarContraste, cambiarEscala, contrasteActual, escalaActual } from '../preferencias'
import { textosApp } from '../textos'
import './BarraGovCo.css'

/** Top bar of every page: GOV.CO as text (see brand caution), accessibility and language. */
export function BarraGovCo() {
  const t = useTextos(textosApp)
  const idioma = useIdioma()
  const otro = idioma === 'es' ? 'en' : 'es'
  return (
    <div className="govco no-imprimir">
      <div className="ancho govco-fila">
        <a className="govco-marca" href="https://www.gov.co/home/" target="_blank" rel="noopener">
          GOV.CO<span className="solo-lectores">: {t.govCoDestino}</span>
        </a>
        <div className="govco-controles">
          <Accesibilidad />
          <button
            type="button"
            className="govco-boton govco-idioma"
            lang={otro === 'es' ? 'es-CO' : 'en'}
            onClick={() => void hablarEn(otro)}
          >
            {t.otroIdioma}
          </button>
        </div>
      </div>
    </div>
  )
}

function Accesibilidad() {
  const t = useTextos(textosApp)
  const [escala, setEscala] = useState(escalaActual)
  const [contraste, setContraste] = useState(contrasteActual)
  const [movido, setMovido] = useState(false)
  const paso = (sentido: 1 | -1) => {
    setEscala(cambiarEscala(sentido))
    setMovido(true)
  }
  const alto = contraste === 'alto'
  return (
    <div className="govco-controles" role="group" aria-label={t.accesibilidad}>
      <button
        type="button"
        className="govco-boton"
        onClick={() => {
          paso(-1)
        }}
      >
        A−<span className="solo-lectores">: {t.letraMenor}</span>
      </button>
      <button
        type="button"
        className="govco-boton govco-mayor"
        onClick={() => {
          paso(1)
        }}
      >
        A+<span className="solo-lectores">: {t.letraMayor}</span>
      </button>
      <button
        type="button"
        className="govco-boton"
        aria-pressed={alto}
        aria-label={t.contraste}
        onClick={() => {
          const nuevo = alto ? 'normal' : 'alto'
          cambiarContraste(nuevo)
          setContraste(nuevo)
        }}
      >
        <Icon name="contrast" />
      </button>
      <span role="status" className="solo-lectores">
        {movido && t.tamanoActual(escala)}
      </span>
    </div>
  )
}
