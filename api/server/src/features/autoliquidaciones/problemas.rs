//! What drafting and presenting may answer.

use crate::http::catalogo::problemas;

problemas! {
    BORRADOR_EXISTENTE = 409, "Ya hay un borrador de ese período",
        "Continúe con el borrador que existe; el campo autoliquidacion_id dice cuál es.";
    PERIODO_YA_PRESENTADO = 409, "Ese período ya se presentó",
        "La autoliquidación de ese período ya está presentada. Consulte su FUR.";
    PERIODO_NO_ABIERTO = 409, "Ese período todavía no se puede presentar",
        "El trimestre no ha terminado. Podrá presentarlo desde el día siguiente.";
    AUTOLIQUIDACION_NO_EDITABLE = 409, "Ya no se puede cambiar",
        "Una autoliquidación presentada o anulada no cambia.";
    VALORES_CAMBIARON = 409, "Los valores cambiaron",
        "El total ya no es el que se le mostró: revise la nueva liquidación y confírmela.";
    DECLARACION_INCOMPLETA = 422, "La declaración está incompleta",
        "Corrija los campos señalados e intente de nuevo.";
    JURAMENTO_REQUERIDO = 422, "Falta la declaración bajo juramento",
        "Marque que declara bajo la gravedad del juramento que los datos son ciertos.";
}
