//! What each kind of data is kept for, and how long, in both languages: what the program does, not what
//! it could.

use super::types::Tratamiento;

pub const TRATAMIENTO: &[Tratamiento] = &[
    Tratamiento {
        dato: "Cuenta, roles y autorizaciones",
        dato_en: "Account, roles and authorisations",
        finalidad: "Que usted ingrese y actúe por su entidad, y se sepa quién podía hacer qué",
        finalidad_en: "So that you sign in and act for your entity, and it is known who could do what",
        conservacion: "Mientras exista el expediente de la entidad; una cuenta inactiva se conserva",
        conservacion_en: "While the entity’s file exists; an inactive account is kept",
    },
    Tratamiento {
        dato: "Registro de la empresa",
        dato_en: "Record of the company",
        finalidad: "Saber quién la representa, quién firma sus cuentas y a quién escribirle",
        finalidad_en: "To know who represents it, who signs its accounts and whom to write to",
        conservacion: "Mientras exista el expediente de la empresa, con quienes estuvieron antes",
        conservacion_en: "While the company’s file exists, with those who were there before",
    },
    Tratamiento {
        dato: "Correos que tuvo su cuenta",
        dato_en: "E-mail addresses that your account had",
        finalidad: "Avisarle también allí si alguien cambia cómo se ingresa a ella",
        finalidad_en: "To tell you there too when somebody changes how the account is entered",
        conservacion: "90 días desde que se cambia",
        conservacion_en: "90 days from the change",
    },
    Tratamiento {
        dato: "Sesiones y segundo factor",
        dato_en: "Sessions and second factor",
        finalidad: "Proteger su cuenta y mostrarle dónde está abierta",
        finalidad_en: "To protect your account and show you where it is open",
        conservacion: "Mientras exista la cuenta; el segundo factor, hasta que lo retire",
        conservacion_en: "While the account exists; the second factor, until you remove it",
    },
    Tratamiento {
        dato: "Navegadores conocidos",
        dato_en: "Known browsers",
        finalidad: "Avisarle cuando su cuenta se usa en uno nuevo",
        finalidad_en: "To tell you when your account is used in a new one",
        conservacion: "Mientras exista la cuenta; de cada uno, una marca que solo él puede mostrar",
        conservacion_en: "While the account exists; of each, a mark that it alone can show",
    },
    Tratamiento {
        dato: "Correos",
        dato_en: "E-mails",
        finalidad: "Probar qué se le avisó y cuándo",
        finalidad_en: "To prove what you were told, and when",
        conservacion: "Mientras exista el expediente de la entidad; sin los enlaces ni los códigos",
        conservacion_en: "While the entity’s file exists; without their links and codes",
    },
    Tratamiento {
        dato: "PQRSD, incidencias y solicitudes",
        dato_en: "PQRSD, reported problems and requests for accounts",
        finalidad: "Tramitarlas y responderle",
        finalidad_en: "To handle them and answer you",
        conservacion: "Lo radicado se conserva con su expediente; lo que nadie radicó se borra",
        conservacion_en: "What was filed is kept with its file; what nobody filed is deleted",
    },
    Tratamiento {
        dato: "Boletín y textos aceptados o leídos",
        dato_en: "Bulletin, and texts agreed to or read",
        finalidad: "Enviarle el boletín si lo pidió, y probar qué texto se le mostró",
        finalidad_en: "To send you the bulletin if you asked for it, and prove which text you were shown",
        conservacion: "La prueba se conserva aunque retire la autorización; sin confirmar, se borra",
        conservacion_en: "The proof is kept even if you withdraw; unconfirmed, it is deleted",
    },
    Tratamiento {
        dato: "Rastro de lo que hizo",
        dato_en: "Trail of what you did",
        finalidad: "Probar quién hizo cada trámite (Ley 1437 de 2011)",
        finalidad_en: "To prove who did each thing (Ley 1437 de 2011)",
        conservacion: "No se borra: cada acto está encadenado con el anterior",
        conservacion_en: "Never deleted: each act is chained to the one before it",
    },
];
