//! Drafting and presenting, as the screens do it.

use serde_json::{Value, json};
use uuid::Uuid;

use crate::{Actor, Empresa, Respuesta, TestApp};

/// A draft and the version that its next change must name.
#[derive(Clone, Debug)]
pub struct Borrador {
    pub id: String,
    pub version: i64,
}

/// Worked case A: 20 520 000 of contraprestación for the second quarter of 2025.
pub fn caso_a() -> Value {
    json!({
        "sin_ingresos": false,
        "ingresos": [{ "servicio": "internet_fijo", "descripcion": "", "valor": "1250000000" }],
        "terminales": "150000000",
        "devoluciones": "20000000",
    })
}

/// A nil return.
pub fn sin_ingresos() -> Value {
    json!({ "sin_ingresos": true, "ingresos": [], "terminales": "", "devoluciones": "" })
}

/// A key that nobody used.
pub fn clave_nueva() -> String {
    Uuid::new_v4().to_string()
}

impl TestApp {
    /// Opens a draft of the period and saves `declaracion` in it.
    pub async fn borrador(
        &self,
        empresa: &Empresa,
        (anio, trimestre): (i32, i32),
        declaracion: &Value,
    ) -> Borrador {
        let obligacion_id = self.periodo(&empresa.expediente, anio, trimestre).await;
        let creado = self
            .post("/autoliquidaciones")
            .como(&empresa.representante)
            .clave(&clave_nueva())
            .json(&json!({ "obligacion_id": obligacion_id }))
            .await
            .esperar(201);
        let id = creado["id"].as_str().unwrap().to_owned();
        let guardado = self
            .put(&format!("/autoliquidaciones/{id}"))
            .como(&empresa.representante)
            .si_coincide(&creado["version"])
            .json(&json!({ "declaracion": declaracion }))
            .await
            .esperar(200);
        Borrador {
            id,
            version: guardado["version"].as_i64().unwrap(),
        }
    }

    pub async fn calcular(&self, actor: &Actor, id: &str, fecha_pago: &str) -> Respuesta {
        self.post(&format!("/autoliquidaciones/{id}/calculo"))
            .como(actor)
            .json(&json!({ "fecha_pago": fecha_pago }))
            .await
    }

    /// Presents with the key and figures given; nothing is asserted.
    pub async fn presentar_con(
        &self,
        actor: &Actor,
        borrador: &Borrador,
        clave: &str,
        fecha_pago: &str,
        total: &str,
    ) -> Respuesta {
        self.post(&format!("/autoliquidaciones/{}/presentacion", borrador.id))
            .como(actor)
            .si_coincide(borrador.version)
            .clave(clave)
            .json(&json!({
                "fecha_pago": fecha_pago, "acepta_juramento": true, "total_mostrado": total,
            }))
            .await
    }

    /// Computes and presents for payment today; the answer of the presentation.
    pub async fn presentar(&self, actor: &Actor, borrador: &Borrador) -> Value {
        let hoy = self.contexto.hoy().to_string();
        let calculo = self.calcular(actor, &borrador.id, &hoy).await.esperar(200);
        let total = calculo["total"].as_str().unwrap();
        self.presentar_con(actor, borrador, &clave_nueva(), &hoy, total)
            .await
            .esperar(201)
    }
}
