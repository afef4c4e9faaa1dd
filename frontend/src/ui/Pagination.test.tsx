import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { pagesToShow, Pagination } from './Pagination'
import { PastLastPage } from './PastLastPage'

describe('pagination', () => {
  it.each([
    [1, 1, [1]],
    [1, 3, [1, 2, 3]],
    [5, 10, [1, 'gap', 4, 5, 6, 'gap', 10]],
    [10, 10, [1, 'gap', 9, 10]],
  ])('on page %i of %i shows %j', (pagina, ultima, esperado) => {
    expect(pagesToShow(pagina, ultima)).toEqual(esperado)
  })

  it('does not call empty a list whose last page was passed', () => {
    render(<PastLastPage page={99} pageSize={25} total={60} hrefFor={(n) => `/x?pagina=${n}`} />)
    expect(screen.getByText('La lista no tiene página 99')).toBeVisible()
    expect(screen.getByRole('link', { name: 'Ir a la última página' })).toHaveAttribute(
      'href',
      '/x?pagina=3',
    )
  })

  it('says where it is and leads to the neighbours', () => {
    render(<Pagination page={2} pageSize={25} total={60} hrefFor={(n) => `?pagina=${String(n)}`} />)
    expect(screen.getByText('26 a 50 de 60')).toBeVisible()
    expect(screen.getByRole('link', { name: 'Página 2' })).toHaveAttribute('aria-current', 'page')
    expect(screen.getByRole('link', { name: 'Siguiente' })).toHaveAttribute('href', '?pagina=3')
  })

  it('is not there when there is nothing', () => {
    const { container } = render(
      <Pagination page={1} pageSize={25} total={0} hrefFor={() => '#'} />,
    )
    expect(container).toBeEmptyDOMElement()
  })
})
