//! Sharing a payment among what is owed, by hand.

/// Whole pesos of each share, and then a peso at a time to whoever is furthest behind its own; the
/// last of the list, when they are equally behind. All of it in centavos.
pub fn repartir(pago: i128, debe: [i128; 3]) -> [i128; 3] {
    let deuda: i128 = debe.iter().sum();
    if deuda == 0 {
        return [0; 3];
    }
    let mut partes = debe.map(|saldo| pago * saldo / deuda / 100 * 100);
    while partes.iter().sum::<i128>() < pago {
        let atrasado = |lugar: &usize| pago * debe[*lugar] - partes[*lugar] * deuda;
        let lugar = [0, 1, 2].into_iter().max_by_key(atrasado).unwrap();
        let falta = pago - partes.iter().sum::<i128>();
        partes[lugar] += falta.min(100).min(debe[lugar] - partes[lugar]);
    }
    partes
}
