export const es = {
  motivo: 'Motivo',
  ayuda: 'Queda registrado y la persona lo puede conocer',
  falta: 'Escriba el motivo',
  corto: (n: number) => `Escriba el motivo con al menos ${String(n)} letras`,
  cancelar: 'Cancelar',
}
