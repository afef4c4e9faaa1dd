//! How each operation is called, with identifiers that belong to somebody else.

use ser_domain::obligaciones::TipoObligacion;
use ser_testkit::constructores::CLAVE;
use ser_testkit::declaracion::{caso_a, clave_nueva};
use ser_testkit::{Actor, Deuda, Respuesta, TestApp};
use serde_json::{Map, Value, json};
use std::sync::atomic::{AtomicU32, Ordering};
use time::macros::date;
use uuid::Uuid;

/// One of everything, of a company that is not the one that asks.
#[derive(Debug)]
pub struct Ajenos {
    operador: String,
    obligacion: String,
    periodo: String,
    borrador: String,
    fur: String,
    sesion: String,
    codigo: String,
    usuario: String,
    autorizacion: String,
    cambio: String,
}

pub async fn preparar(app: &TestApp) -> Ajenos {
    app.mover_reloj(date!(2025 - 10 - 05));
    let empresa = app.empresa(date!(2025 - 01 - 01)).await;
    let presentado = app.borrador(&empresa, (2025, 1), &caso_a()).await;
    let fur = app.presentar(&empresa.representante, &presentado).await["fur"].clone();
    let borrador = app.borrador(&empresa, (2025, 2), &caso_a()).await;
    let obligacion = app
        .deuda(
            &empresa.operador,
            Deuda::de(TipoObligacion::Multa, 1_000_000, date!(2025 - 01 - 31)),
        )
        .await;
    let sesiones = app
        .get("/sesiones")
        .como(&empresa.representante)
        .await
        .esperar(200);
    let autorizacion = app
        .post("/autorizaciones-de-firma")
        .como(&empresa.representante)
        .clave(&clave_nueva())
        .json(&json!({
            "usuario_id": empresa.representante.cuenta.usuario_id,
            "calidad": "representante_legal", "desde": "2025-10-05",
        }))
        .await
        .esperar(201);
    app.suscribir_al_boletin("cartera@example.com").await;
    let cambio = crate::empresa::proponer(
        app,
        &empresa.representante,
        "contactos",
        &crate::empresa::contactos(),
    )
    .await;
    let texto = |valor: &Value| valor.as_str().unwrap().to_owned();
    Ajenos {
        operador: empresa.operador.id.to_string(),
        obligacion: obligacion.to_string(),
        periodo: app.periodo(&empresa.expediente, 2025, 3).await.to_string(),
        borrador: borrador.id,
        fur: texto(&fur["id"]),
        sesion: texto(&sesiones["datos"][0]["id"]),
        codigo: texto(&fur["codigo_verificacion"]),
        usuario: empresa.representante.cuenta.usuario_id.to_string(),
        autorizacion: texto(&autorizacion["id"]),
        cambio: texto(&cambio["resumen"]["id"]),
    }
}

/// An operation as the document describes it.
#[derive(Debug)]
pub struct Operacion {
    pub id: String,
    pub permiso: Value,
    pub roles: Vec<String>,
    metodo: String,
    ruta: String,
    parametros: Vec<String>,
}

impl From<(String, String, Map<String, Value>)> for Operacion {
    fn from((ruta, metodo, operacion): (String, String, Map<String, Value>)) -> Self {
        let nombres = |lista: &Value, campo: Option<&str>| -> Vec<String> {
            lista
                .as_array()
                .into_iter()
                .flatten()
                .map(|valor| campo.map_or(valor, |campo| &valor[campo]))
                .map(|valor| valor.as_str().unwrap().to_owned())
                .collect()
        };
        let vacio = Value::Null;
        Self {
            id: operacion["operationId"].as_str().unwrap().to_owned(),
            permiso: operacion.get("x-permiso").cloned().unwrap_or_default(),
            roles: nombres(&operacion["x-roles"], None),
            parametros: nombres(operacion.get("parameters").unwrap_or(&vacio), Some("name")),
            metodo,
            ruta,
        }
    }
}

impl Operacion {
    /// Whether the call below names something that belongs to somebody.
    pub fn pide_recurso(&self, del_ministerio: bool) -> bool {
        if del_ministerio && ["consultar_usuario", "listar_usuarios"].contains(&self.id.as_str()) {
            return false;
        }
        // The ministry sees every operator: none is a stranger to it.
        (self.ruta.contains('{')
            && ![
                "consultar_operador",
                "consultar_registro_de_operador",
                "consultar_publicado",
                "obtener_desafio",
            ]
            .contains(&self.id.as_str()))
            || self.id == "crear_autoliquidacion"
            || (self.es_de_consulta() && self.id != "listar_operadores")
    }

    /// Asks for more than a role: a password or a code, of which the call below has none that would
    /// change the account of whoever tries the next operation; or documents that were sent before.
    pub fn pide_prueba(&self) -> bool {
        self.ruta.starts_with("/api/v1/segundo-factor")
            || [
                "cambiar_clave",
                "confirmar_identidad",
                "enviar_codigo_de_confirmacion",
                "proponer_cambio_de_empresa",
                // The call below sends a drawing, and these are scans.
                "subir_evidencia",
            ]
            .contains(&self.id.as_str())
    }

    /// Takes `operador_id`: a company may not name another one, and the ministry must name one
    /// that exists.
    fn es_de_consulta(&self) -> bool {
        self.parametros.iter().any(|nombre| nombre == "operador_id")
    }

    fn ruta_de(&self, ajenos: &Ajenos) -> String {
        let mut ruta = self.ruta.clone();
        for (donde, id) in [
            ("/autoliquidaciones/{id}", &ajenos.borrador),
            ("/fur/{id}", &ajenos.fur),
            ("/obligaciones/{id}", &ajenos.obligacion),
            ("/operadores/{id}", &ajenos.operador),
            ("/sesiones/{id}", &ajenos.sesion),
            ("/captcha/{formulario}", &"ingreso".to_owned()),
            ("/verificacion/{codigo}", &ajenos.codigo),
            ("/parametros/{codigo}", &"tarifa.prst".to_owned()),
            ("/publicados/{codigo}", &"mora.tasa".to_owned()),
            ("/publicaciones/{id}", &Uuid::now_v7().to_string()),
            ("/usuarios/{id}", &self.usuario(ajenos)),
            ("/autorizaciones-de-firma/{id}", &ajenos.autorizacion),
            ("/correos/{id}", &Uuid::now_v7().to_string()),
            ("/boletin/retiro/{secreto}", &"no-es-un-enlace".to_owned()),
            ("/solicitudes/{id}", &Uuid::now_v7().to_string()),
            ("/empresa/cambios/{id}", &ajenos.cambio),
            ("/cambios-de-empresa/{id}", &Uuid::now_v7().to_string()),
            ("/evidencias/{id}", &Uuid::now_v7().to_string()),
            ("/evidencias/{evidencia_id}", &Uuid::now_v7().to_string()),
            ("/anexos/{anexo_id}", &Uuid::now_v7().to_string()),
            ("/anexos/{clase}", &"cedula_representante".to_owned()),
            ("/auditoria/{id}", &Uuid::now_v7().to_string()),
            ("/pqrsd/{id}", &Uuid::now_v7().to_string()),
            ("/incidencias/{id}", &Uuid::now_v7().to_string()),
            ("/adjuntos/{id}", &Uuid::now_v7().to_string()),
            ("/adjuntos/{adjunto_id}", &Uuid::now_v7().to_string()),
        ] {
            let (carpeta, _) = donde.split_once('{').unwrap();
            ruta = ruta.replace(donde, &format!("{carpeta}{id}"));
        }
        assert!(
            !ruta.contains('{'),
            "{ruta}: say here whose identifier it takes"
        );
        ruta
    }

    /// With a body that is no JSON, a parameter that nobody knows, and neither version nor key.
    pub async fn llamar_mal(
        &self,
        app: &TestApp,
        actor: Option<&Actor>,
        ajenos: &Ajenos,
    ) -> Respuesta {
        let ruta = format!("{}?inventado=1", self.ruta_de(ajenos));
        let mut peticion = app
            .peticion(self.metodo.parse().unwrap(), &ruta)
            .cabecera("x-ser-csrf", "1");
        if let Some(actor) = actor {
            peticion = peticion.como(actor);
        }
        if self.metodo.to_lowercase() != "get" {
            peticion = peticion.cuerpo("application/json", "{");
        }
        peticion.await
    }

    /// With another password than the person's, and the field where it stands.
    pub async fn llamar_con_otra_clave(
        &self,
        app: &TestApp,
        actor: &Actor,
        ajenos: &Ajenos,
    ) -> (&'static str, Respuesta) {
        let mut cuerpo = self.cuerpo(ajenos, Some(actor), false).unwrap();
        let campo = ["clave_actual", "clave"]
            .into_iter()
            .find(|campo| cuerpo.get(campo).is_some())
            .unwrap_or_else(|| panic!("{} does not ask for the password", self.id));
        cuerpo[campo] = json!("no es la contraseña de nadie");
        let peticion = app
            .peticion(self.metodo.parse().unwrap(), &self.ruta_de(ajenos))
            .como(actor)
            .json(&cuerpo);
        (campo, peticion.await)
    }

    pub async fn llamar(&self, app: &TestApp, actor: Option<&Actor>, ajenos: &Ajenos) -> Respuesta {
        let mut ruta = self.ruta_de(ajenos);
        if self.id.starts_with("subir_") {
            ruta.push_str("?nombre=a.gif");
        }
        let es_del_ministerio =
            actor.is_some_and(|actor| actor.persona["operador"]["clase"] == "ministerio");
        if self.es_de_consulta() {
            // The ministry forgets to say whose; a company says another's.
            let mut pedido = Vec::new();
            if ruta.ends_with("/exportacion") {
                pedido.push("formato=csv".to_owned());
            }
            if !es_del_ministerio {
                pedido.push(format!("operador_id={}", ajenos.operador));
            }
            ruta = format!("{ruta}?{}", pedido.join("&"));
        }
        let mut peticion = app
            .peticion(self.metodo.parse().unwrap(), &ruta)
            .si_coincide(2)
            .clave(&clave_nueva())
            .cabecera("x-ser-csrf", "1");
        if let Some(actor) = actor {
            peticion = peticion.como(actor);
        }
        if self.id.starts_with("subir_") {
            let gif = b"GIF89a".to_vec();
            return peticion.cuerpo("application/octet-stream", gif).await;
        }
        let cuerpo = match self.id.as_str() {
            "registrar_revision" => Some(revision(app, actor).await),
            _ => self.cuerpo(ajenos, actor, es_del_ministerio),
        };
        if let Some(cuerpo) = cuerpo {
            peticion = peticion.json(&cuerpo);
        }
        peticion.await
    }

    /// Whose account: the ministry cancels and restores those of any company, and gets one that is
    /// nobody's.
    fn usuario(&self, ajenos: &Ajenos) -> String {
        if self.permiso == "cancelar_cuentas" || self.permiso == "restablecer_acceso" {
            return Uuid::now_v7().to_string();
        }
        ajenos.usuario.clone()
    }

    fn cuerpo(
        &self,
        ajenos: &Ajenos,
        actor: Option<&Actor>,
        del_ministerio: bool,
    ) -> Option<Value> {
        let cuerpo = match self.id.as_str() {
            "crear_autoliquidacion" => json!({ "obligacion_id": ajenos.periodo }),
            "guardar_autoliquidacion" => json!({ "declaracion": caso_a() }),
            "calcular_autoliquidacion" => json!({ "fecha_pago": "2025-10-05" }),
            "presentar_autoliquidacion" => json!({
                "fecha_pago": "2025-10-05", "acepta_juramento": true, "total_mostrado": "0",
            }),
            "proponer_publicacion" => propuesta(),
            "rechazar_publicacion" => json!({ "motivo": "No es la tasa certificada" }),
            "invitar_usuario" => invitado(del_ministerio),
            "guardar_usuario" => json!({
                "nombre": "Otra Persona", "correo": "otra@example.com", "roles": ["operador"],
            }),
            "inactivar_usuario" | "levantar_usuario" | "revocar_autorizacion" => {
                json!({ "motivo": "Ya no trabaja aquí" })
            }
            "cancelar_usuario" => {
                json!({ "motivo": "Compartió su contraseña", "definitiva": true })
            }
            "autorizar_firma" => json!({
                "usuario_id": actor.map(|actor| actor.cuenta.usuario_id),
                "calidad": "representante_legal", "desde": "2025-10-05",
            }),
            "devolver_solicitud" => json!({ "motivos": [
                { "campo": "/empresa/direccion", "motivo": "No es la del certificado" },
            ] }),
            "rechazar_solicitud" => json!({ "motivo": "No presta servicios" }),
            "aprobar_solicitud" => json!({}),
            "proponer_cambio_de_empresa" => json!({
                "seccion": "contactos", "valores": {}, "motivo": "Cambiaron las personas",
            }),
            "corregir_cambio_de_empresa" => {
                json!({ "valores": {}, "motivo": "Cambiaron las personas" })
            }
            "devolver_cambio_de_empresa" => json!({ "motivos": [
                { "campo": "/contactos/0/nombre", "motivo": "No es el de la carta" },
            ] }),
            "rechazar_cambio_de_empresa" => json!({ "motivo": "No presta servicios" }),
            "mirar_enlace" => json!({ "secreto": "no es un enlace" }),
            "elegir_clave" => {
                json!({ "secreto": "no es un enlace", "clave": "tres tazas de cafe" })
            }
            "confirmar_suscripcion" | "retirar_suscripcion" => {
                json!({ "secreto": "no es un enlace" })
            }
            "publicar_boletin" => {
                json!({ "asunto": "Nuevas fechas", "texto": "Un párrafo que dice algo." })
            }
            "devolver_pqrsd" | "cerrar_pqrsd" => json!({ "motivo": "Falta un documento" }),
            "responder_pqrsd" => json!({ "texto": "Esta es la respuesta" }),
            "responder_incidencia" | "cerrar_incidencia" => {
                json!({ "texto": "Esta es la respuesta" })
            }
            "pedir_recuperacion" => {
                json!({ "operador": "900100000", "usuario": "1020304050", "captcha": "" })
            }
            "restablecer_usuario" => {
                json!({ "motivo": "Perdió el teléfono", "identidad": "presencial" })
            }
            // The right one would give another session in the place of this one.
            "confirmar_identidad" => json!({ "clave": "otra clave" }),
            "terminar_ingreso" => json!({ "desafio": "inventado", "codigo": "123456" }),
            "reenviar_codigo_de_ingreso" => json!({ "desafio": "inventado" }),
            "cambiar_clave" => {
                json!({ "clave_actual": CLAVE, "clave": "corta" })
            }
            "inscribir_segundo_factor" => json!({ "medio": "aplicacion", "clave": CLAVE }),
            "confirmar_segundo_factor" => json!({ "codigo": "123456" }),
            "renovar_codigos_de_recuperacion" | "retirar_segundo_factor" => {
                json!({ "clave": CLAVE, "codigo": "123456" })
            }
            "mover_reloj" => json!({ "hoy": "2025-10-05" }),
            _ => return None,
        };
        Some(cuerpo)
    }
}

/// A special calendar of another quarter each time, so that none is in the way of the next.
fn propuesta() -> Value {
    static ANIO: AtomicU32 = AtomicU32::new(2030);
    let anio = ANIO.fetch_add(1, Ordering::Relaxed);
    json!({
        "codigo": "vencimiento.especiales_prst", "desde": format!("{anio}-01-01"),
        "hasta": format!("{anio}-03-31"), "valor": format!("{anio}-05-31"),
        "norma": "Resolución de prueba", "publicado_el": "2025-10-01", "confianza": "seen",
    })
}

/// Another person each time.
fn invitado(del_ministerio: bool) -> Value {
    static NUMERO: AtomicU32 = AtomicU32::new(52_000_000);
    let numero = NUMERO.fetch_add(1, Ordering::Relaxed);
    let rol = if del_ministerio {
        "funcionario"
    } else {
        "operador"
    };
    json!({
        "identificacion": numero.to_string(), "nombre": "Otra Persona",
        "correo": format!("{numero}@example.com"), "roles": [rol],
    })
}

/// Everybody who has access keeps it, as far as the actor may know who they are.
async fn revision(app: &TestApp, actor: Option<&Actor>) -> Value {
    let mut peticion = app.get("/accesos");
    if let Some(actor) = actor {
        peticion = peticion.como(actor);
    }
    let accesos = peticion.await.json();
    let nadie = vec![json!({ "usuario_id": Uuid::now_v7() })];
    let decisiones: Vec<Value> = accesos["personas"]
        .as_array()
        .unwrap_or(&nadie)
        .iter()
        .map(|persona| json!({ "usuario_id": persona["usuario_id"], "decision": "mantener" }))
        .collect();
    json!({ "decisiones": decisiones })
}
