//! What each kind of data is kept for, and how long: what the program does, not what it could.

use super::types::Tratamiento;

pub const TRATAMIENTO: &[Tratamiento] = &[
    Tratamiento {
        dato: "Cuenta, roles y autorizaciones",
        finalidad: "Que usted ingrese y actúe por su entidad, y se sepa quién podía hacer qué",
        conservacion: "Mientras exista el expediente de la entidad; una cuenta inactiva se conserva",
    },
    Tratamiento {
        dato: "Registro de la empresa",
        finalidad: "Saber quién la representa, quién firma sus cuentas y a quién escribirle",
        conservacion: "Mientras exista el expediente de la empresa, con quienes estuvieron antes",
    },
    Tratamiento {
        dato: "Correos que tuvo su cuenta",
        finalidad: "Avisarle también allí si alguien cambia cómo se ingresa a ella",
        conservacion: "90 días desde que se cambia",
    },
    Tratamiento {
        dato: "Sesiones y segundo factor",
        finalidad: "Proteger su cuenta y mostrarle dónde está abierta",
        conservacion: "Mientras exista la cuenta; el segundo factor, hasta que lo retire",
    },
    Tratamiento {
        dato: "Correos",
        finalidad: "Probar qué se le avisó y cuándo",
        conservacion: "Mientras exista el expediente de la entidad; sin los enlaces ni los códigos",
    },
    Tratamiento {
        dato: "PQRSD, incidencias y solicitudes",
        finalidad: "Tramitarlas y responderle",
        conservacion: "Lo radicado se conserva con su expediente; lo que nadie radicó se borra",
    },
    Tratamiento {
        dato: "Boletín y textos aceptados o leídos",
        finalidad: "Enviarle el boletín si lo pidió, y probar qué texto se le mostró",
        conservacion: "La prueba se conserva aunque retire la autorización; sin confirmar, se borra",
    },
    Tratamiento {
        dato: "Rastro de lo que hizo",
        finalidad: "Probar quién hizo cada trámite (Ley 1437 de 2011)",
        conservacion: "No se borra: cada acto está encadenado con el anterior",
    },
];
