import { useState } from 'react'
import { cambiarTema, temaActual, type Tema } from '@/app/preferencias'
import { useTextos } from '@/i18n/textos'
import { RadioGroup } from '@/ui/Choice'
import { Titulo } from '@/ui/Titulo'
import './Galeria.css'
import { Avisos } from './Avisos'
import { Botones } from './Botones'
import { Campos } from './Campos'
import { Especiales } from './Especiales'
import { Listas } from './Listas'
import { textos } from './textos'

/** Every component in every state: what designers look at and what axe runs on. */
export function Component() {
  const t = useTextos(textos)
  const [tema, setTema] = useState<Tema>(temaActual)
  return (
    <div className="pila-ancha galeria">
      <Titulo>{t.titulo}</Titulo>
      <p className="lectura">{t.guia}</p>
      <RadioGroup
        name="tema"
        legend={t.tema}
        value={tema}
        onChange={(valor) => {
          const nuevo = valor === 'govco-v4' ? 'govco-v4' : 'govco-v5'
          cambiarTema(nuevo)
          setTema(nuevo)
        }}
        options={[
          { value: 'govco-v5', label: t.temaV5 },
          { value: 'govco-v4', label: t.temaV4 },
        ]}
      />
      <Botones />
      <Campos />
      <Avisos />
      <Listas />
      <Especiales />
    </div>
  )
}
