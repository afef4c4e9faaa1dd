import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { refrescarPersona } from '@/api/credencial'
import type { EstadoDeFactor, Inscripcion } from '@/api/modelos'
import { clienteDeConsultas } from '@/app/consultas'
import { usePersona } from '@/app/sesion/usePersona'
import { useIdioma } from '@/i18n/idioma'
import { useTextos } from '@/i18n/textos'
import { fechaHora } from '@/lib/fechas'
import { Alert } from '@/ui/Alert'
import { Button } from '@/ui/Button'
import { SummaryList } from '@/ui/SummaryList'
import { Titulo } from '@/ui/Titulo'
import { Cambios } from './Cambios'
import { CodigosDeRecuperacion } from './CodigosDeRecuperacion'
import { Confirmar } from './Confirmar'
import { consultaDeFactor } from './consultas'
import { Empezar } from './Empezar'
import { textos } from './textos'

export const loader = () => clienteDeConsultas.fetchQuery(consultaDeFactor)

/** What the person is doing with the second step. */
type Paso =
  | { que: 'ver'; dicho?: string }
  | { que: 'empezar' | 'renovar' | 'retirar' }
  | { que: 'confirmar'; inscripcion: Inscripcion }
  | { que: 'codigos'; codigos: string[] }

export function Component() {
  const t = useTextos(textos)
  const persona = usePersona()
  const { data: estado } = useSuspenseQuery(consultaDeFactor)
  const [paso, setPaso] = useState<Paso>({ que: 'ver' })
  const falta = persona?.debe_inscribir_factor ?? false

  const mostrarCodigos = (codigos: string[]) => {
    setPaso({ que: 'codigos', codigos })
    void clienteDeConsultas.invalidateQueries(consultaDeFactor)
  }
  const volver = (dicho?: string) => {
    setPaso({ que: 'ver', dicho })
    void clienteDeConsultas.invalidateQueries(consultaDeFactor)
  }

  return (
    <div className="lectura pila">
      <Titulo>{t.titulo}</Titulo>
      {falta && paso.que !== 'codigos' ? (
        <Alert kind="warning" title={t.faltaTitulo}>
          <p>{t.faltaTexto}</p>
        </Alert>
      ) : (
        <p>{t.guia}</p>
      )}
      {paso.que === 'ver' && (
        <>
          <p role="status">{paso.dicho ?? ''}</p>
          {estado.activo ? (
            <Activo estado={estado} alElegir={setPaso} />
          ) : (
            <>
              {!falta && <h2>{t.sinTitulo}</h2>}
              <Empezar
                estado={estado}
                alEmpezar={(inscripcion) => {
                  setPaso({ que: 'confirmar', inscripcion })
                }}
              />
            </>
          )}
        </>
      )}
      {paso.que === 'empezar' && (
        <>
          <h2>{t.cambiarMedio}</h2>
          <Empezar
            estado={estado}
            alEmpezar={(inscripcion) => {
              setPaso({ que: 'confirmar', inscripcion })
            }}
          />
        </>
      )}
      {paso.que === 'confirmar' && (
        <Confirmar
          inscripcion={paso.inscripcion}
          alConfirmar={mostrarCodigos}
          alCancelar={() => {
            volver()
          }}
        />
      )}
      {paso.que === 'codigos' && (
        <CodigosDeRecuperacion
          codigos={paso.codigos}
          alGuardar={() => {
            // Whoever could only enrol may do everything from now on.
            if (falta) void refrescarPersona()
            volver()
          }}
        />
      )}
      {(paso.que === 'renovar' || paso.que === 'retirar') && (
        <Cambios
          que={paso.que}
          estado={estado}
          alTerminar={(codigos) => {
            if (codigos.length > 0) mostrarCodigos(codigos)
            else volver(t.retirado)
          }}
          alCancelar={() => {
            volver()
          }}
        />
      )}
    </div>
  )
}

function Activo({ estado, alElegir }: { estado: EstadoDeFactor; alElegir: (paso: Paso) => void }) {
  const t = useTextos(textos)
  const idioma = useIdioma()
  const elegir = (que: 'empezar' | 'renovar' | 'retirar') => () => {
    alElegir({ que })
  }
  return (
    <div className="pila">
      <h2>{t.activoTitulo}</h2>
      <SummaryList
        compact
        rows={[
          {
            key: 'medio',
            label: t.estado,
            value: estado.medio === 'correo' ? t.correo : t.aplicacion,
          },
          {
            key: 'desde',
            label: t.desde,
            value: estado.desde ? fechaHora(estado.desde, idioma) : '',
          },
          { key: 'codigos', label: t.codigosSinUsar, value: String(estado.codigos_sin_usar) },
        ]}
      />
      {estado.codigos_sin_usar < 3 && <Alert kind="warning" title={t.pocosCodigos} />}
      {estado.obligatorio && <p>{t.obligatorio}</p>}
      <div className="fila">
        <Button variant="secondary" onClick={elegir('renovar')}>
          {t.renovar}
        </Button>
        <Button variant="secondary" onClick={elegir('empezar')}>
          {t.cambiarMedio}
        </Button>
        {!estado.obligatorio && (
          <Button variant="danger" onClick={elegir('retirar')}>
            {t.retirar}
          </Button>
        )}
      </div>
    </div>
  )
}
