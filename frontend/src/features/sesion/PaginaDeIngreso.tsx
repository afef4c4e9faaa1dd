import { useEffect, useState } from 'react'
import type { PasoPendiente } from '@/api/modelos'
import { alCambiarSesion, personaActual } from '@/api/credencial'
import { paths } from '@/app/paths'
import { useTextos } from '@/i18n/textos'
import { Alert } from '@/ui/Alert'
import { LinkButton } from '@/ui/Button'
import { Details } from '@/ui/Details'
import { Icon } from '@/ui/Icon'
import { Titulo } from '@/ui/Titulo'
import { destinoSeguro } from './destino'
import { FormularioDeIngreso } from './FormularioDeIngreso'
import './PaginaDeIngreso.css'
import { SegundoPaso } from './SegundoPaso'
import { textos } from './textos'

export function PaginaDeIngreso({ alEntrar }: { alEntrar: (destino: string) => Promise<void> }) {
  const t = useTextos(textos)
  const [paso, setPaso] = useState<PasoPendiente | null>(null)
  const [motivo, setMotivo] = useState<string>()
  useEffect(
    // By this form or in another tab: in both cases there is already a session.
    () =>
      alCambiarSesion(() => {
        if (personaActual()) void alEntrar(destinoSeguro(location.search))
      }),
    [alEntrar],
  )
  return (
    <main id="contenido" tabIndex={-1} className="ingreso">
      <div className="ancho ingreso-columnas">
        <div className="ingreso-tarjeta">
          {paso ? (
            <>
              <Titulo>{t.pasoTitulo}</Titulo>
              <SegundoPaso
                paso={paso}
                alVolver={(porque) => {
                  setMotivo(porque)
                  setPaso(null)
                }}
              />
            </>
          ) : (
            <>
              <MotivoDeIngreso />
              <Titulo>{t.titulo}</Titulo>
              <p className="suave">{t.guia}</p>
              <FormularioDeIngreso alPedirPaso={setPaso} motivo={motivo} />
              <p>
                <a href={paths.olvido}>{t.olvido}</a>
              </p>
              <Details summary={t.sinUsuario}>
                <p>{t.sinUsuarioTexto}</p>
              </Details>
            </>
          )}
        </div>
        <aside className="ingreso-lado" aria-labelledby="ingreso-lado">
          <h2 id="ingreso-lado">{t.ladoTitulo}</h2>
          <ul>
            {[t.lado1, t.lado2, t.lado3].map((texto) => (
              <li key={texto}>
                <Icon name="check" />
                {texto}
              </li>
            ))}
          </ul>
          <div className="ingreso-verificar">
            <h3>{t.verificarTitulo}</h3>
            <p>{t.verificarTexto}</p>
            <LinkButton href={paths.verificar} variant="secondary" icon="search">
              {t.verificar}
            </LinkButton>
            <ul className="ingreso-publicas">
              <li>
                <a href={paths.simulador}>{t.simular}</a>
              </li>
              <li>
                <a href={paths.tarifas}>{t.tarifas}</a>
              </li>
              <li>
                <a href={paths.solicitarUsuario}>{t.solicitar}</a>
              </li>
            </ul>
          </div>
          <p className="ingreso-seguridad">
            <Icon name="lock" />
            {t.seguridad}
          </p>
        </aside>
      </div>
    </main>
  )
}

/** Why the person is here, when it was not by choice. */
function MotivoDeIngreso() {
  const t = useTextos(textos)
  const motivo = new URLSearchParams(location.search).get('motivo')
  if (motivo === 'salida') {
    return (
      <Alert kind="success" title={t.salidaTitulo}>
        <p>{t.salidaTexto}</p>
      </Alert>
    )
  }
  if (motivo === 'inactividad') {
    return (
      <Alert kind="info" title={t.inactividadTitulo}>
        <p>{t.inactividadTexto}</p>
      </Alert>
    )
  }
  if (motivo === 'terminada') {
    return (
      <Alert kind="info" title={t.terminadaTitulo}>
        <p>{t.terminadaTexto}</p>
      </Alert>
    )
  }
  return null
}
