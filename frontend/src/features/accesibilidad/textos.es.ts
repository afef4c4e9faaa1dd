export const es = {
  titulo: 'Declaración de accesibilidad',
  fecha: 'Revisada el 21 de noviembre de 2026. Se revisa al menos una vez al año.',
  compromiso:
    'SER busca que cualquier persona pueda presentar y consultar sus obligaciones: con teclado, con lector de pantalla, con la pantalla ampliada o con un celular.',
  normaTitulo: 'Qué norma seguimos',
  norma:
    'La Resolución MinTIC 1519 de 2020 pide el nivel AA de WCAG 2.1. SER se construye y se prueba con WCAG 2.2 nivel AA, que incluye todo lo anterior.',
  estadoTitulo: 'En qué estado está',
  estado:
    'Conforme en lo que hemos podido probar. Cada página se revisa con una herramienta automática (axe) sin que queden fallas, y con pruebas solo de teclado.',
  limite:
    'Las herramientas automáticas encuentran cerca de la mitad de los problemas reales. Falta una revisión manual con lectores de pantalla por personas que los usan a diario.',
  opcionesTitulo: 'Lo que usted puede ajustar',
  opcion1: 'El tamaño del texto, hasta el doble, con los botones A− y A+ de la barra superior.',
  opcion2:
    'El contraste alto, con el botón de la misma barra. También se respeta el modo de contraste de su sistema.',
  opcion3: 'El idioma, español o inglés.',
  opcion4: 'El movimiento: si su equipo pide menos animaciones, SER no muestra ninguna.',
  desviacionesTitulo: 'Diferencias con el kit gráfico de GOV.CO',
  desviacionesGuia:
    'El kit oficial se sigue en estructura y colores. Donde choca con la accesibilidad, gana la accesibilidad. Estas son las diferencias:',
  desviacion1:
    'Los tonos de éxito y de advertencia son más oscuros: los del kit no llegan a un contraste de 4,5 a 1.',
  desviacion2: 'No se carga el programa del kit. Sus comportamientos se hicieron de nuevo.',
  desviacion3:
    'El logotipo y el botón de idioma miden 24 píxeles en el kit. Aquí su zona activa mide 44, porque las dos reglas del kit se contradicen.',
  desviacion4:
    'La barra de accesibilidad no se oculta en pantallas medianas y recuerda el tamaño elegido.',
  desviacion5:
    'Los avisos que aparecen no se van solos ni llevan nada indispensable. Los resultados se dicen en la página.',
  desviacion6:
    'Los diálogos que firman o pagan se cierran con Esc o con «Cancelar», no al pulsar fuera.',
  desviacion7: 'Los títulos siguen el orden del documento, también en el pie de página.',
  desviacion8:
    'No hay acertijo de imágenes al ingresar: el equipo hace solo una comprobación que no exige nada a la persona.',
  desviacion9: 'La escala de letras es menor en las pantallas con muchos datos.',
  noAccesibleTitulo: 'Lo que no es accesible todavía',
  noAccesible1:
    'El PDF del FUR no lleva etiquetas de estructura. La página del FUR tiene el mismo contenido y es accesible.',
  noAccesible2:
    'La documentación de la API usa una herramienta de terceros que no cumple del todo. Queda por fuera de esta declaración.',
  noAccesible3: 'Los documentos legales y los conceptos de las obligaciones están solo en español.',
  quejaTitulo: 'Si algo no le funciona',
  queja: (correo: string) =>
    `Cuéntenos qué página era y qué ayuda técnica usa. Escriba a ${correo}.`,
}
