//! Which tables hold data of the people who have an account, and where own data give them: a new
//! table is in one list or in the other.

use std::collections::BTreeSet;

use ser_testkit::{TestApp, en_ambos_motores};

use super::{administradora, mis_datos};
use crate::migraciones::esquema;

en_ambos_motores![every_table_is_given_or_left_out_because_of_something];

/// A table, and the part of own data that gives it.
const DADAS: &[(&str, &str)] = &[
    ("adjunto", "pqrsd"),
    ("autorizacion_firma", "autorizaciones"),
    ("cambio_empresa", "cambios_de_empresa"),
    ("codigo_recuperacion", "segundo_factor"),
    ("consentimiento", "consentimientos"),
    ("correo", "correos"),
    ("correo_anterior", "correos_anteriores"),
    ("empresa_contacto", "registro_de_empresa"),
    ("empresa_contador", "registro_de_empresa"),
    ("empresa_representante", "registro_de_empresa"),
    ("equipo_conocido", "navegadores"),
    ("evento_auditoria", "actos"),
    ("incidencia", "incidencias"),
    ("pqrsd", "pqrsd"),
    ("pqrsd_paso", "pqrsd"),
    ("revision_de_accesos", "revisiones"),
    ("segundo_factor", "segundo_factor"),
    ("sesion", "sesiones"),
    ("solicitud", "partes_en_solicitudes"),
    ("solicitud_anexo", "partes_en_solicitudes"),
    ("solicitud_firma", "partes_en_solicitudes"),
    ("suscripcion_boletin", "boletin"),
    ("usuario", "cuenta"),
    ("usuario_rol", "cuenta"),
];

const SECRETOS_QUE_VENCEN: &str =
    "digests of secrets that end in minutes or days; no more is said of the person than that";
const DE_LA_ENTIDAD: &str =
    "figures of the entity; who did each thing is in the trail, which is given";
const SIN_PERSONAS: &str = "nothing of anybody";
const COPIA: &str = "a copy of what is given elsewhere, until it is deleted";

/// A table, and why own data do not give it.
const EXCLUIDAS: &[(&str, &str)] = &[
    ("acto_de_mora", DE_LA_ENTIDAD),
    ("ancla", SIN_PERSONAS),
    ("asiento", DE_LA_ENTIDAD),
    ("autoliquidacion", DE_LA_ENTIDAD),
    ("autorizacion_firma_expediente", DE_LA_ENTIDAD),
    ("boletin", "what was published, for everybody to read"),
    (
        "cambio_empresa_anexo",
        "documents of the company, which its own page lists",
    ),
    ("codigo_por_correo", SECRETOS_QUE_VENCEN),
    ("consecutivo", SIN_PERSONAS),
    ("desafio_usado", SIN_PERSONAS),
    ("empresa_datos", DE_LA_ENTIDAD),
    ("enlace", SECRETOS_QUE_VENCEN),
    ("eslabon", "seals of the trail, which is given"),
    ("expediente", DE_LA_ENTIDAD),
    ("fur", DE_LA_ENTIDAD),
    ("idempotencia", COPIA),
    ("ingreso_pendiente", SECRETOS_QUE_VENCEN),
    (
        "intento_ingreso",
        "failed log-ins under a pseudonym that nobody can turn back into a person",
    ),
    ("llave_de_anclas", SIN_PERSONAS),
    ("llave_jwt", SIN_PERSONAS),
    ("movimiento", DE_LA_ENTIDAD),
    ("obligacion", DE_LA_ENTIDAD),
    ("operador", DE_LA_ENTIDAD),
    (
        "pedido_de_cuenta",
        "encrypted until a job looks into it, then gone",
    ),
    ("periodo_publicado", SIN_PERSONAS),
    (
        "publicacion",
        "values of the law; who proposed or decided is in the trail, which is given",
    ),
    ("radicado_consecutivo", SIN_PERSONAS),
    ("reloj", SIN_PERSONAS),
    (
        "solicitud_paso",
        "the dates of what is given; its follow-up shows them",
    ),
    ("token_refresco", SECRETOS_QUE_VENCEN),
    (
        "trabajo",
        "work after an answer: identifiers of what is given",
    ),
    ("valor_publicado", SIN_PERSONAS),
    ("valor_usado", SIN_PERSONAS),
];

async fn every_table_is_given_or_left_out_because_of_something(app: &TestApp) {
    let administra = administradora(app).await;
    let datos = mis_datos(app, &administra).await;
    for (tabla, parte) in DADAS {
        assert!(datos.get(parte).is_some(), "{tabla}: no {parte}");
    }
    let todas: BTreeSet<String> = esquema::leer(&app.contexto.base)
        .await
        .into_keys()
        .collect();
    let mut dichas = BTreeSet::new();
    for (tabla, _) in DADAS.iter().chain(EXCLUIDAS) {
        assert!(dichas.insert((*tabla).to_owned()), "{tabla} stands twice");
    }
    let sin_decir: Vec<_> = todas.difference(&dichas).collect();
    assert!(
        sin_decir.is_empty(),
        "in no list: does it hold data of people? {sin_decir:?}"
    );
    let de_mas: Vec<_> = dichas.difference(&todas).collect();
    assert!(de_mas.is_empty(), "not in the schema: {de_mas:?}");
}
