import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { textos } from '@/features/boletin/textos'
import { useTextos } from '@/i18n/textos'
import { ListaVacia } from './ListaVacia'

function Lista({ filtrada }: { filtrada: boolean }) {
  return <ListaVacia filtrada={filtrada} t={useTextos(textos)} />
}

it('says that there is nothing yet, and what to do, to who asked for everything', () => {
  render(<Lista filtrada={false} />)
  expect(screen.getByText('Todavía no hay suscripciones')).toBeVisible()
  expect(screen.getByText(/aparece aquí/)).toBeVisible()
  expect(screen.queryByText(/coincide/)).toBeNull()
})

it('says that nothing fits to who narrowed the list', () => {
  render(<Lista filtrada />)
  expect(screen.getByText('Ninguna suscripción coincide')).toBeVisible()
  expect(screen.queryByText('Todavía no hay suscripciones')).toBeNull()
})
