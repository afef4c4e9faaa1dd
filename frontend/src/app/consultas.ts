import { QueryClient } from '@tanstack/react-query'
import { ErrorDeApi } from '@/api/problema'

/** The one query cache. Loaders use it too: `clienteDeConsultas.ensureQueryData(...)`. */
export const clienteDeConsultas = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      // A problem the server explained will not change by insisting; a lost network may.
      retry: (veces, error) =>
        veces < 2 && !(error instanceof ErrorDeApi && error.problema.status > 0),
    },
    mutations: { retry: false },
  },
})
