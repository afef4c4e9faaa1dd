//! A portfolio that is never in memory: debt number `n` is always the same.

use ser_domain::kernel::Money;
use ser_domain::liquidacion::{ContextoLiquidacion, Declaracion, DeudaCausada};
use ser_domain::mora::{RegimenMora, TerminosMora};
use ser_domain::obligaciones::Familia;
use ser_domain::parametros::Parametros;
use time::macros::date;
use time::{Date, Duration};

use super::declaraciones::{Plazo, declarar};
use super::escena::PAGO;
use crate::Fin;

const DESDE: Date = date!(2010 - 01 - 01);

pub enum Deuda {
    /// Seven of ten: a return, on time or late, of any family.
    Declarada(Declaracion, ContextoLiquidacion),
    /// An amount and a sanción fixed by an act.
    Acto(DeudaCausada),
    /// A fine, which bears 12 % a year.
    Multa(DeudaCausada),
}

pub struct Deudas<'p> {
    plazos: Vec<Vec<Plazo>>,
    parametros: &'p Parametros,
}

impl<'p> Deudas<'p> {
    pub fn new(parametros: &'p Parametros) -> Fin<Self> {
        let plazos = Familia::TODAS.map(|familia| Plazo::todos(familia, [DESDE, PAGO], parametros));
        if plazos.iter().any(Vec::is_empty) {
            return Err("una familia no tiene periodos".into());
        }
        Ok(Self {
            plazos: plazos.into(),
            parametros,
        })
    }

    pub fn deuda(&self, numero: u64) -> Fin<Deuda> {
        let mut azar = Azar(numero);
        let capital = azar.valor();
        Ok(match azar.entre(20) {
            0..14 => self.declarada(capital, &mut azar)?,
            14..17 => Deuda::Acto(DeudaCausada {
                capital,
                sancion: azar.valor(),
                terminos: TerminosMora::simples(azar.dia(), RegimenMora::Et635),
            }),
            _ => Deuda::Multa(DeudaCausada {
                capital,
                sancion: Money::ZERO,
                terminos: TerminosMora::simples(azar.dia(), RegimenMora::Ley68De1923),
            }),
        })
    }

    fn declarada(&self, ingresos: Money, azar: &mut Azar) -> Fin<Deuda> {
        let familia = azar.uno(&self.plazos)?;
        let plazo = azar.uno(familia)?;
        let tarde = match azar.entre(4) {
            0 => 0,
            _ => azar.entre(900),
        };
        let presentacion = plazo.vencimiento + Duration::days(i64::try_from(tarde)?);
        let reglas = self.parametros.ley().familias().de(plazo.familia)?;
        let contexto = plazo.contexto(presentacion.min(PAGO), PAGO);
        Ok(Deuda::Declarada(
            declarar(reglas.ficha(), ingresos),
            contexto,
        ))
    }
}

/// `SplitMix64`: the next number depends on the seed alone.
struct Azar(u64);

impl Azar {
    fn entre(&mut self, limite: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % limite
    }

    /// From a hundred thousand to ten thousand million pesos, small ones as often as great ones.
    fn valor(&mut self) -> Money {
        let cifras = self.entre(9_000) + 1_000;
        let escala = 10_u64.pow(self.entre(5) as u32 + 2);
        Money::from_pesos((cifras * escala) as i64)
    }

    fn dia(&mut self) -> Date {
        let dias = (PAGO - DESDE).whole_days() as u64;
        DESDE + Duration::days(self.entre(dias) as i64)
    }

    fn uno<'t, T>(&mut self, lista: &'t [T]) -> Fin<&'t T> {
        let lugar = self.entre(lista.len() as u64) as usize;
        Ok(lista.get(lugar).ok_or("lista vacía")?)
    }
}
