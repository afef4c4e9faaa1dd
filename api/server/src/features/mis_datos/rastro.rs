//! The words of what a person did, for the page that they take away: the same as those of the screen.

/// «accion_…» and «objeto_…», in their order.
const PALABRAS: &[(&str, &str)] = &[
    ("accion_abrir", "Abrió períodos"),
    ("accion_activar", "Activó la cuenta"),
    ("accion_actualizar", "Actualizar"),
    ("accion_anclar", "Firmó el ancla del día"),
    ("accion_aprobar", "Aprobó"),
    ("accion_atender", "Atendió"),
    ("accion_autorizar", "Autorizó"),
    ("accion_avalar", "Avaló llaves anteriores"),
    ("accion_cambiar", "Cambió"),
    ("accion_cambiar_clave", "Cambió la contraseña"),
    ("accion_cancelar", "Canceló"),
    ("accion_cerrar", "Cerró"),
    ("accion_certificar", "Certificó el recibo"),
    ("accion_completar", "Completó"),
    ("accion_confirmar", "Confirmó"),
    ("accion_confirmar_identidad", "Confirmó quién es"),
    ("accion_corregir", "Corregir"),
    ("accion_crear", "Creó"),
    ("accion_crear_usuario", "Recibió su cuenta"),
    ("accion_descargar", "Descargó"),
    ("accion_descartar", "Descartó"),
    ("accion_devolver", "Devolvió"),
    ("accion_eliminar", "Eliminó"),
    ("accion_empezar", "Empezó"),
    ("accion_firmar", "Firmó"),
    ("accion_guardar", "Guardó"),
    ("accion_inactivar", "Inactivó"),
    ("accion_ingreso", "Ingresó"),
    ("accion_inscribir", "Inscribió"),
    ("accion_invitar", "Invitó"),
    ("accion_invitar_otra_vez", "Invitó de nuevo"),
    ("accion_leer", "Consultó datos de personas"),
    ("accion_levantar", "Levantó la suspensión"),
    ("accion_mover", "Movió la fecha"),
    ("accion_nombrar_administrador", "Nombró administrador"),
    ("accion_olvidar", "Olvidó lo que nadie envió"),
    ("accion_pedir", "Pidió"),
    ("accion_pedir_firmas", "Pidió las firmas"),
    ("accion_pedir_recuperacion", "Pidió recuperar la contraseña"),
    ("accion_presentar", "Presentó"),
    ("accion_primer_paso", "Dio la contraseña"),
    ("accion_proponer", "Propuso"),
    ("accion_publicar", "Publicó"),
    ("accion_quitar", "Quitó"),
    ("accion_radicar", "Radicó"),
    ("accion_reactivar", "Reactivó"),
    ("accion_rebotar", "Anotó un correo devuelto"),
    ("accion_rechazar", "Rechazó"),
    ("accion_recibir", "Recibió"),
    ("accion_recifrar", "Cifró de nuevo"),
    ("accion_recuperar_clave", "Recuperó la contraseña"),
    ("accion_reenviar", "Envió otra vez"),
    (
        "accion_reenviar_firmas",
        "Envió otra vez los enlaces para firmar",
    ),
    (
        "accion_reenviar_recibo",
        "Envió otra vez el enlace del recibo",
    ),
    ("accion_registrar", "Registrar"),
    ("accion_reinvitar", "Invitó de nuevo"),
    ("accion_renovar", "Renovó los códigos"),
    ("accion_reportar", "Reportó"),
    ("accion_responder", "Respondió"),
    ("accion_restablecer", "Restableció el acceso"),
    ("accion_retirar", "Retiró"),
    ("accion_revisar", "Revisó"),
    ("accion_revocar", "Cerró la sesión"),
    ("accion_revocar_otras", "Cerró sus otras sesiones"),
    ("accion_rotar", "Creó una llave"),
    ("accion_subir", "Subió"),
    ("accion_suspender", "Suspendió"),
    ("accion_tomar", "Tomó"),
    ("accion_traspasar", "Entregó el trabajo"),
    ("objeto_accesos", "Accesos"),
    ("objeto_adjunto", "Archivo"),
    ("objeto_auditoria", "Rastro"),
    ("objeto_autoliquidacion", "Autoliquidación"),
    ("objeto_autorizacion", "Autorización de firma"),
    ("objeto_autorizaciones", "Autorizaciones de firma"),
    ("objeto_boletin", "Boletín"),
    ("objeto_cambio_empresa", "Cambio de empresa"),
    ("objeto_correo", "Correo"),
    ("objeto_correos", "Correos"),
    ("objeto_empresa", "Registro de empresa"),
    ("objeto_fur", "FUR"),
    ("objeto_incidencia", "Problema reportado"),
    ("objeto_incidencias", "Problemas reportados"),
    ("objeto_ingreso", "Ingreso"),
    ("objeto_llave", "Llave"),
    ("objeto_mis_datos", "Datos propios"),
    ("objeto_operador", "Operador"),
    ("objeto_periodo", "Período"),
    ("objeto_peticion", "Petición"),
    ("objeto_pqrsd", "PQRSD"),
    ("objeto_publicacion", "Valor publicado"),
    ("objeto_reloj", "Reloj"),
    ("objeto_revision_de_accesos", "Revisión de accesos"),
    ("objeto_secreto", "Secreto de la instalación"),
    ("objeto_segundo_factor", "Segundo paso"),
    ("objeto_sesion", "Sesión"),
    ("objeto_solicitud", "Solicitud de usuarios"),
    ("objeto_solicitudes", "Solicitudes de usuarios"),
    ("objeto_suscripcion_boletin", "Suscripción al boletín"),
    ("objeto_usuario", "Usuario"),
    ("objeto_usuarios", "Usuarios"),
];

/// One newer than these words shows as it came.
pub fn palabra(clase: &str, codigo: &str) -> String {
    let clave = format!("{clase}_{codigo}");
    PALABRAS
        .binary_search_by_key(&clave.as_str(), |(clave, _)| clave)
        .ok()
        .and_then(|lugar| PALABRAS.get(lugar))
        .map_or_else(
            || codigo.replace('_', " "),
            |(_, dicha)| (*dicha).to_owned(),
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_are_those_of_the_screen() {
        let pantalla = concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/../../frontend/src/app/rastro/textos.es.ts"
        );
        let pantalla = std::fs::read_to_string(pantalla).unwrap();
        let mut suyas: Vec<_> = pantalla
            .lines()
            .filter_map(|linea| linea.trim().trim_end_matches(',').split_once(": "))
            .map(|(clave, dicha)| (clave, dicha.trim_matches('\'')))
            .filter(|(clave, _)| clave.starts_with("accion_") || clave.starts_with("objeto_"))
            .collect();
        suyas.sort_unstable();
        assert_eq!(suyas, PALABRAS);
        assert_eq!(palabra("accion", "radicar"), "Radicó");
        assert_eq!(palabra("accion", "algo_nuevo"), "algo nuevo");
    }
}
