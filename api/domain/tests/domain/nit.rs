//! NIT check digits against known identities.

use ser_domain::Nit;

#[test]
fn check_digits_of_known_identities() {
    let filas = include_str!("datos/nit_dv.csv").lines().skip(1);
    for fila in filas {
        let mut columnas = fila.split(',');
        let numero: u64 = columnas.next().unwrap().parse().unwrap();
        let dv: u8 = columnas.next().unwrap().parse().unwrap();
        let formateado = columnas.next().unwrap();
        let nit = Nit::new(numero, dv).unwrap();
        assert_eq!(Nit::calcular_dv(numero), dv, "{fila}");
        assert_eq!(nit.formateado(), formateado);
        assert_eq!(Nit::parse(formateado), Ok(nit));
        assert_eq!(Nit::parse(&numero.to_string()), Ok(nit));
        assert!(Nit::new(numero, (dv + 1) % 10).is_err());
    }
}
