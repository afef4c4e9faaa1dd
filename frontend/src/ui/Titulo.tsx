import { type ReactNode, useEffect } from 'react'
import './Titulo.css'

const SITE = 'SER'

export interface TituloProps {
  children: ReactNode
  /** Text for the browser tab when the heading is not plain text. */
  documentTitle?: string
  /** Small line above the heading: what the page is part of. */
  caption?: ReactNode
  /** At the right of the heading: main actions or facts of the page. */
  aside?: ReactNode
}

/** The h1 of the page. Also names the document; the shell gives it focus on navigation. */
export function Titulo({ children, documentTitle, caption, aside }: TituloProps) {
  const text = documentTitle ?? (typeof children === 'string' ? children : '')
  useEffect(() => {
    document.title = text ? `${text} | ${SITE}` : SITE
  }, [text])
  return (
    <div className="titulo">
      <div>
        {caption && <p className="titulo-sobre">{caption}</p>}
        <h1 tabIndex={-1}>{children}</h1>
      </div>
      {aside && <div className="titulo-lado">{aside}</div>}
    </div>
  )
}
