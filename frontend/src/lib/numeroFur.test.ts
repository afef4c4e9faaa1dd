import { expect, it } from 'vitest'
import { numeroFurAgrupado, soloCifras } from './numeroFur'

it('groups the number of a FUR as it is printed', () => {
  expect(numeroFurAgrupado('202600000000000016')).toBe('2026\u00a00000\u00a00000\u00a00000\u00a016')
})

it('reads a number copied from paper', () => {
  expect(soloCifras(' 2026 0000-0000.0000 16 ')).toBe('202600000000000016')
})
