import { TextField } from '@/ui/TextField'

/** Where a code is written: of the application, of the mail or of recovery. */
export function CampoDeCodigo({
  label,
  hint,
  error,
}: {
  label: string
  hint?: string
  error?: string | null
}) {
  return (
    <TextField
      id="codigo"
      name="codigo"
      label={label}
      hint={hint}
      error={error}
      width="medium"
      required
      autoComplete="one-time-code"
      autoCapitalize="characters"
      spellCheck={false}
    />
  )
}
