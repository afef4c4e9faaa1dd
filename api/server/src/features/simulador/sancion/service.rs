//! A penalty simulated by the law of its dates.

use ser_domain::actos::{
    ActoError, Adeudado, ContextoActo, FilaSancion, MomentoCorreccion, Origen, RegimenSancion,
    aviso_cancelacion, comprobar_multa, fila, limites_multa, liquidar_allanamiento,
    reglas_por_fecha, sancion_conocida, sancion_correccion, sancion_inexactitud,
    sancion_no_declarar, tope_por_declaracion,
};
use ser_domain::fur::pesos_en_letras;
use ser_domain::kernel::{Money, fecha_larga};
use ser_domain::linea::Linea as LineaDominio;
use ser_domain::parametros::Parametros;
use ser_domain::sanciones::{self, ReglaExtemporaneidad, sancion_extemporaneidad};
use time::Date;

use super::calculo::{Calculo, Limites};
use super::clase::{ClaseSancion, fila_de_multa, infracciones};
use super::tabla::{codigo_de_origen, determina, regimen};
use super::types::{
    AvisoDeCancelacion, DiferenciaSancion, LimitesDeMulta, PedidoSancion, SancionSimulada,
};
use crate::features::simulador::diferencia::con_hoy;
use crate::features::simulador::lectura::{Lector, imposible, ley_conocida};
use crate::http::calculo::{Linea, Parametro};
use crate::http::catalogo::DATOS_INVALIDOS;
use crate::http::{Problema, Resultado};

/// When a correction arrives, by code.
const MOMENTOS: [(&str, MomentoCorreccion); 2] = [
    (
        "antes_del_procedimiento",
        MomentoCorreccion::AntesDelProcedimiento,
    ),
    ("con_procedimiento", MomentoCorreccion::ConProcedimiento),
];

/// One penalty, with what is known today or was known on the day it names.
pub fn simular(parametros: &Parametros, pedido: &PedidoSancion) -> Resultado<SancionSimulada> {
    let conocidos = ley_conocida(parametros, pedido.conocido_al)?;
    let desconocido =
        |campo, codigo, mensaje: &str| Problema::de(&DATOS_INVALIDOS).campo(campo, codigo, mensaje);
    let regimen = regimen(&pedido.regimen).ok_or_else(|| {
        let mensaje = "Ese régimen no existe; elija uno de la lista";
        desconocido("/regimen", "REGIMEN_DESCONOCIDO", mensaje)
    })?;
    let clase = ClaseSancion::try_from(pedido.sancion.as_str()).map_err(|_| {
        let mensaje = "Esa sanción no existe; elija una de la lista";
        desconocido("/sancion", "SANCION_DESCONOCIDA", mensaje)
    })?;
    let caso = |parametros| Caso {
        regimen,
        clase,
        pedido,
        parametros,
    };
    let entonces = caso(&conocidos);
    let calculo = entonces.calcular()?;
    let diferencia = con_hoy(
        pedido.conocido_al,
        || caso(parametros).calcular(),
        |hoy| calculo.contra(hoy),
    )?;
    entonces.presentar(calculo, diferencia.flatten())
}

struct Caso<'a> {
    regimen: RegimenSancion,
    clase: ClaseSancion,
    pedido: &'a PedidoSancion,
    parametros: &'a Parametros,
}

impl<'a> Caso<'a> {
    fn calcular(&self) -> Resultado<Calculo> {
        match self.clase {
            ClaseSancion::Extemporaneidad => self.extemporaneidad(),
            ClaseSancion::NoDeclarar => self.no_declarar(),
            ClaseSancion::Inexactitud => self.inexactitud(),
            ClaseSancion::Correccion => self.correccion(),
            ClaseSancion::Allanamiento => self.allanamiento(),
            ClaseSancion::Cancelacion => self.cancelacion(),
            ClaseSancion::Multa => self.multa(),
            ClaseSancion::TopeDeclaracion => self.tope_declaracion(),
        }
    }

    fn lector(&self) -> Lector {
        let pedido = self.pedido;
        Lector::new(&[
            ("fecha_hecho", pedido.fecha_hecho.is_some()),
            ("fecha_acto", pedido.fecha_acto.is_some()),
            ("contraprestacion", pedido.contraprestacion.is_some()),
            ("diferencia", pedido.diferencia.is_some()),
            ("multa", pedido.multa.is_some()),
            ("capital", pedido.capital.is_some()),
            ("intereses", pedido.intereses.is_some()),
            ("sanciones", pedido.sanciones.is_some()),
            ("por_extemporaneidad", pedido.por_extemporaneidad.is_some()),
            ("por_inexactitud", pedido.por_inexactitud.is_some()),
            ("por_correccion", pedido.por_correccion.is_some()),
            ("momento", pedido.momento.is_some()),
            ("infraccion", pedido.infraccion.is_some()),
        ])
    }

    fn fila(&self) -> Option<&'static FilaSancion> {
        self.clase.fila(self.regimen)
    }

    fn extemporaneidad(&self) -> Resultado<Calculo> {
        let mut lector = self.lector();
        let base = lector.monto("contraprestacion", &self.pedido.contraprestacion);
        let vencimiento = lector.exigido("fecha_hecho", &self.pedido.fecha_hecho);
        let presentacion = lector.exigido("fecha_acto", &self.pedido.fecha_acto);
        let leido = base.zip(vencimiento.zip(presentacion));
        let (base, (vencimiento, presentacion)) = lector.terminar(leido)?;
        if base.is_negative() {
            return Err(self.rechazo(&ActoError::ValorNegativo));
        }
        self.comprobar_vigencia(*vencimiento)?;
        let regimen = match self.regimen {
            RegimenSancion::Prst => sanciones::RegimenSancion::Prst,
            RegimenSancion::Rds => sanciones::RegimenSancion::Rds,
            RegimenSancion::Transicion => sanciones::RegimenSancion::Transicion,
            RegimenSancion::Postal => sanciones::RegimenSancion::Ninguna,
        };
        let (vencimiento, presentacion) = (*vencimiento, *presentacion);
        let sancion =
            sancion_extemporaneidad(regimen, base, vencimiento, presentacion, self.parametros)
                .map_err(|error| self.rechazo(&ActoError::Parametro(error)))?;
        let fila = match sancion.regla {
            // The months after the first ones have a percentage, and a row, of their own.
            ReglaExtemporaneidad::PorMesesConAumento => fila("T_NODECL"),
            _ => self.fila(),
        };
        Ok(Calculo {
            meses: Some(sancion.meses),
            ..Calculo::de(fila, sancion.linea)
        })
    }

    /// What was no infraction on its day is no infraction now (Decreto 1161 de 2010, art. 17).
    fn comprobar_vigencia(&self, hecho: Date) -> Resultado<()> {
        let reglas = self
            .fila()
            .map(|fila| reglas_por_fecha(fila, self.parametros.ley()));
        let primero = reglas.into_iter().flatten().map(|regla| regla.desde).min();
        match primero {
            Some(desde) if hecho < desde => {
                let texto = format!(
                    "Esta sanción rige para lo que venció desde el {}",
                    fecha_larga(desde)
                );
                Err(imposible(
                    texto,
                    Some(("/fecha_hecho", "ANTES_DE_LA_NORMA")),
                ))
            }
            _ => Ok(()),
        }
    }

    fn no_declarar(&self) -> Resultado<Calculo> {
        let mut lector = self.lector();
        let base = lector.monto("contraprestacion", &self.pedido.contraprestacion);
        let vencimiento = lector.exigido("fecha_hecho", &self.pedido.fecha_hecho);
        let acto = lector.exigido("fecha_acto", &self.pedido.fecha_acto);
        let (base, (vencimiento, acto)) = lector.terminar(base.zip(vencimiento.zip(acto)))?;
        let linea = sancion_no_declarar(self.regimen, base, *vencimiento, *acto, self.parametros);
        Ok(Calculo::de(self.fila(), self.hecha(linea)?))
    }

    fn inexactitud(&self) -> Resultado<Calculo> {
        let mut lector = self.lector();
        let diferencia = lector.monto("diferencia", &self.pedido.diferencia);
        let contexto = self.contexto(&mut lector);
        let (diferencia, contexto) = lector.terminar(diferencia.zip(contexto))?;
        let contexto = self.hecha(contexto)?;
        let linea = sancion_inexactitud(self.regimen, diferencia, contexto, self.parametros);
        Ok(Calculo::de(self.fila(), self.hecha(linea)?))
    }

    fn correccion(&self) -> Resultado<Calculo> {
        let mut lector = self.lector();
        let diferencia = lector.monto("diferencia", &self.pedido.diferencia);
        let momento = lector.codigo("momento", &self.pedido.momento, &MOMENTOS);
        let contexto = self.contexto(&mut lector);
        let leido = diferencia.zip(momento.zip(contexto));
        let (diferencia, (momento, contexto)) = lector.terminar(leido)?;
        let contexto = self.hecha(contexto)?;
        let linea =
            sancion_correccion(self.regimen, diferencia, momento, contexto, self.parametros);
        // Once the procedure started, that percentage is the one of the inexact return.
        let fila = match (self.regimen, momento) {
            (RegimenSancion::Rds, MomentoCorreccion::ConProcedimiento) => fila("RDS_INEX"),
            _ => self.fila(),
        };
        Ok(Calculo::de(fila, self.hecha(linea)?))
    }

    fn allanamiento(&self) -> Resultado<Calculo> {
        let fila = self.exigir_fila()?;
        let mut lector = self.lector();
        let multa = lector.monto("multa", &self.pedido.multa);
        let capital = lector.monto("capital", &self.pedido.capital);
        let intereses = lector.monto("intereses", &self.pedido.intereses);
        let otras = lector.monto("sanciones", &self.pedido.sanciones);
        let pago = lector.exigido("fecha_acto", &self.pedido.fecha_acto);
        let leido = multa.zip(pago).zip(capital.zip(intereses.zip(otras)));
        let ((multa, pago), (capital, (intereses, sanciones))) = lector.terminar(leido)?;
        let adeudado = Adeudado {
            capital,
            intereses,
            sanciones,
        };
        let linea = liquidar_allanamiento(multa, adeudado, *pago, self.parametros);
        Ok(Calculo::de(Some(fila), self.hecha(linea)?))
    }

    fn cancelacion(&self) -> Resultado<Calculo> {
        let fila = self.exigir_fila()?;
        let mut lector = self.lector();
        let vencimiento = lector.exigido("fecha_hecho", &self.pedido.fecha_hecho);
        let fecha = lector.exigido("fecha_acto", &self.pedido.fecha_acto);
        let (vencimiento, fecha) = lector.terminar(vencimiento.zip(fecha))?;
        let aviso = aviso_cancelacion(*vencimiento, *fecha, self.parametros)
            .map_err(|error| self.rechazo(&ActoError::Parametro(error)))?;
        Ok(Calculo {
            fila: Some(fila),
            aviso: Some(AvisoDeCancelacion {
                desde: aviso.desde,
                procede: aviso.procede,
                regla: Parametro::from(&*aviso.regla),
            }),
            ..Calculo::default()
        })
    }

    fn multa(&self) -> Resultado<Calculo> {
        let mut lector = self.lector();
        let multa = lector.monto_opcional("multa", &self.pedido.multa);
        let suyas = infracciones(self.regimen);
        let infraccion = lector.codigo("infraccion", &self.pedido.infraccion, &suyas);
        let contexto = self.contexto(&mut lector);
        let (infraccion, contexto) = lector.terminar(infraccion.zip(contexto))?;
        let contexto = self.hecha(contexto)?;
        let limites = match multa {
            Some(multa) => comprobar_multa(multa, infraccion, contexto, self.parametros),
            None => limites_multa(infraccion, contexto, self.parametros),
        };
        let limites = self.hecha(limites)?;
        let dia = contexto.fecha_infraccion;
        Ok(Calculo {
            fila: fila_de_multa(infraccion, dia, self.parametros.ley()),
            valor: multa,
            limites: Some(Limites {
                minimo: limites.minimo.as_ref().map(|linea| linea.valor),
                maximo: limites.maximo.valor,
            }),
            lineas: limites.minimo.into_iter().chain([limites.maximo]).collect(),
            ..Calculo::default()
        })
    }

    fn tope_declaracion(&self) -> Resultado<Calculo> {
        if !self.clase.alcanza(self.regimen) {
            self.exigir_fila()?;
        }
        let mut lector = self.lector();
        let pedido = self.pedido;
        let tardia = lector.monto("por_extemporaneidad", &pedido.por_extemporaneidad);
        let inexacta = lector.monto_opcional("por_inexactitud", &pedido.por_inexactitud);
        let corregida = lector.monto_opcional("por_correccion", &pedido.por_correccion);
        let sanciones = [
            (ClaseSancion::Extemporaneidad, tardia),
            (ClaseSancion::Inexactitud, inexacta),
            (ClaseSancion::Correccion, corregida),
        ];
        let sanciones = sanciones.into_iter().filter_map(|(clase, valor)| {
            Some(sancion_conocida(clase.as_str(), clase.nombre(), valor?))
        });
        let sanciones = sanciones.collect();
        let contexto = self.contexto(&mut lector);
        let contexto = self.hecha(lector.terminar(contexto)?)?;
        let linea = tope_por_declaracion(sanciones, contexto, self.parametros);
        Ok(Calculo::de(None, self.hecha(linea)?))
    }

    /// The two dates; that the act comes first is told once everything was read.
    fn contexto(&self, lector: &mut Lector) -> Option<Result<ContextoActo, ActoError>> {
        let hecho = lector.exigido("fecha_hecho", &self.pedido.fecha_hecho);
        let acto = lector.exigido("fecha_acto", &self.pedido.fecha_acto);
        let (hecho, acto) = hecho.zip(acto)?;
        Some(ContextoActo::new(*hecho, *acto))
    }

    fn exigir_fila(&self) -> Resultado<&'static FilaSancion> {
        self.fila().ok_or_else(|| {
            let regimen = self.regimen.nombre();
            let texto = format!("El régimen de {regimen} no la tiene");
            imposible(texto, Some(("/sancion", "SANCION_AJENA")))
        })
    }

    fn hecha<T>(&self, resultado: Result<T, ActoError>) -> Resultado<T> {
        resultado.map_err(|error| self.rechazo(&error))
    }

    /// What the law refused, said of the field that it refused where there is one.
    fn rechazo(&self, error: &ActoError) -> Problema {
        let campo = match error {
            ActoError::SinSancion { .. } => Some(("/sancion", "SANCION_AJENA")),
            ActoError::ActoAntesDeLaInfraccion { .. } => Some(("/fecha_acto", "ANTES_DEL_HECHO")),
            ActoError::AunEnPlazo { .. } => Some(("/fecha_acto", "AUN_EN_PLAZO")),
            ActoError::SinDiferencia => Some(("/diferencia", "SIN_DIFERENCIA")),
            ActoError::MultaNoPositiva => Some(("/multa", "MULTA_NO_POSITIVA")),
            ActoError::MultaFueraDeLimites { .. } => Some(("/multa", "MULTA_FUERA_DE_LIMITES")),
            ActoError::ClaseDesconocida { .. } => Some(("/infraccion", "INFRACCION_AJENA")),
            ActoError::ValorNegativo => self.negativo().map(|campo| (campo, "VALOR_NEGATIVO")),
            ActoError::Parametro(_) | ActoError::Valor(_) => None,
        };
        imposible(error.to_string(), campo)
    }

    /// The first amount that is below zero.
    fn negativo(&self) -> Option<&'static str> {
        let pedido = self.pedido;
        let montos = [
            ("/contraprestacion", &pedido.contraprestacion),
            ("/multa", &pedido.multa),
            ("/capital", &pedido.capital),
            ("/intereses", &pedido.intereses),
            ("/sanciones", &pedido.sanciones),
            ("/por_extemporaneidad", &pedido.por_extemporaneidad),
            ("/por_inexactitud", &pedido.por_inexactitud),
            ("/por_correccion", &pedido.por_correccion),
        ];
        let negativo = |texto: &Option<String>| {
            let valor = texto.as_deref().map(|texto| Money::parse(texto.trim()));
            matches!(valor, Some(Ok(valor)) if valor.is_negative())
        };
        let mut negativos = montos.into_iter().filter(|(_, texto)| negativo(texto));
        negativos.next().map(|(campo, _)| campo)
    }

    fn presentar(
        &self,
        calculo: Calculo,
        diferencia_con_hoy: Option<DiferenciaSancion>,
    ) -> Resultado<SancionSimulada> {
        let demostrativo = calculo.lineas.iter().any(LineaDominio::usa_demostrativos);
        let origen = calculo.fila.map(|fila| fila.origen);
        let fecha_acto = self.pedido.fecha_acto;
        Ok(SancionSimulada {
            regimen: self.regimen.as_str(),
            sancion: self.clase.as_str(),
            nombre: self.clase.nombre(),
            fila: calculo.fila.map(|fila| fila.id),
            origen: codigo_de_origen(origen.unwrap_or(Origen::NoAplica)),
            determina: match self.clase {
                ClaseSancion::TopeDeclaracion => "La norma limita la suma de las sanciones",
                _ => origen.map_or("La norma no fija esta sanción", determina),
            },
            con_acto: calculo.fila.map(|fila| fila.con_acto),
            fecha_hecho: self.pedido.fecha_hecho,
            fecha_acto: fecha_acto.ok_or_else(|| Problema::interno("sin fecha del acto"))?,
            valor: calculo.valor.map(|valor| valor.to_string()),
            valor_en_letras: calculo.valor.map(pesos_en_letras),
            meses: calculo.meses,
            limites: calculo.limites.map(|limites| LimitesDeMulta {
                minimo: limites.minimo.map(|minimo| minimo.to_string()),
                maximo: limites.maximo.to_string(),
            }),
            aviso: calculo.aviso,
            lineas: calculo.lineas.iter().map(Linea::from).collect(),
            conocido_al: self.pedido.conocido_al,
            diferencia_con_hoy,
            oficial: false,
            demostrativo,
        })
    }
}
