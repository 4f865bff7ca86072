/**
 * 2,048 everyday words without the ones that frighten, told apart by their first four letters.
 * After the list of BIP 39 (MIT license); DECISIONS.md, "Six words", says what was changed.
 */
export const SPANISH = `
ábaco abanico abdomen abeja abierto abogado abono abrazo abrir abuelo acabar academia acceso
acción aceite acelga acento aceptar ácido aclarar acoger acordeón activo acto actriz actuar
acuarela acudir acuerdo admitir adoptar adoquín adorno aduana adulto aéreo afectar afición afinar
afirmar agenda ágil agitar agosto agotar agregar agrio agua agudo águila aguja ahogo ahorro aire
aislar ajedrez ajeno ajo ajuste alacrán alambre alarma alba albornoz álbum alcalde aldea alegre
alejar alerta aleta alfiler alforja alga algodón alhelí aliado aliento alivio alma almeja almíbar
alpaca altar alteza altivo alto altura alumno alzar amable amante amapola amargo amasar ámbar
ámbito ameno amigo amistad amor amparo amplio anacardo añadir ancho anciano ancla andar andén
añejo ángulo anillo ánimo anís año anotar antena antiguo antojo anual anular anuncio anzuelo
apagar aparato apetito apio aplicar apodo aporte apoyo aprender aprobar apuesta apuro arado araña
arar árbitro árbol arbusto archivo arco arder ardilla arduo área arena árido aries armario armonía
arnés aroma arpa arpón arreglo arroz arruga arte artista asa asado asalto ascenso asegurar aseo
asesor asiento asilo asistir asno asombro áspero astilla astro astuto asumir asunto atajo atar
atento ateo ático atleta átomo atraer atril atroz atún audaz audio auge aula aumento ausente autor
aval avance avaro ave avellana avena avestruz avión aviso ayer ayuda ayuno azafrán azalea azar
azote azúcar azufre azul baba babor bache bahía baile bajar balanza balcón balde bambú banco banda
baño baraja barba barco barniz barquito barro báscula bastón basura batalla batería batir batuta
baúl bazar bebé bebida bello berenjena besar beso bestia betún bicho bicicleta bien bingo biombo
bisonte bizcocho blanco bloque blusa boa bobina bobo boca bocina boda bodega boina bola bolero
bolsa bombilla bondad bonito bono bonsái borde borrar bosque bote botín bóveda boya bozal bravo
brazo brecha breve brillo brinco brisa broca broma bronce brote brújula brusco buceo bucle bueno
buey bufanda bufón buganvilla búho buitre bulto buñuelo burbuja burla burro buscar butaca buzón
caballo cabeza cabina cabra cacao cadena caer café caída caimán caja cajón cal calamar calcio
caldo calendario calidad calle calma calor calvo cama cambio camello camino campo caña candil
canela canguro canica cañón canto caoba caos capaz capitán capote captar capucha cara carbón
careta carga cariño carne carpeta carro carta casa casco casero castor catorce catre caudal causa
cazo cazuela cebolla ceder cedro célebre celoso célula cemento ceniza centro cepillo cerca cereza
cero cerrar certeza césped cesta cetro chacal chaleco champú chancla chapa chaqueta charla chico
chimenea chirimoya chiste chivo chocolate choque choza chuleta chupar churro ciclón ciego cielo
cien cierto cifra cigarro cigüeña cima cinco cine cinta ciprés circo ciruela cisne cita ciudad
clamor clan claro clase clave cliente clima clínica cobija cobre cocción cochino cocina coco
código codo cofre coger cohete cojín cojo cola colcha colegio colgar colina collar colmo columna
combate comer comida cómodo compra conde conejo conga conocer consejo contar copa copia corazón
corbata corcho cordón corona correr corteza coser cosmos costa cráneo cráter crear crecer creído
crema crepúsculo cría cripta crisis cromo crónica croqueta crudo cruz cuadro cuarto cuatro cubeta
cubo cubrir cuchara cuello cuento cuerda cuesta cueva cuidar culto cumbre cumplir cuna cuneta
cuota cupón cúpula curar curioso curso curva cutis dama danza dar dardo dátil deber década decir
dedal dedo defensa definir dejar delantal delfín delgado demora denso dental deporte derecho
desayuno deseo desfile destino desvío detalle detener deuda día diadema diamante diana diario
dibujo dictar diente dieta diez difícil digno dilema diluir dinero directo dirigir disco diseño
disfraz diva divino doble doce domingo don donar dorado dormir dorso dos dosis dragón ducado ducha
duda duelo dueño dulce dúo duque durar dureza duro ébano ebrio echar eco ecuador edad edición
edificio editor educar efecto eficaz eje ejemplo elefante elegir elemento elevar elipse élite
elixir elogio eludir embudo emitir emoción empate empeño empleo empresa encargo enchufe encía
enero enfado engaño enigma enlace enorme enredo ensayo enseñar entero entrar envase envío época
equipo erizo escala escena escolar escribir escudo esencia esfera esfuerzo espada espejo espiga
esposa espuma esquí estar este estilo estrella estufa etapa eterno ética etnia evadir evaluar
evento evitar exacto examen exceso excusa exento exigir existir éxito experto explicar exponer
extremo fábrica fábula fachada fácil factor faena faisán faja falda fallo falso faltar fama
familia famoso faraón farmacia farol farsa fase fatiga fauna favor fax febrero fecha feliz feria
feroz fértil fervor festín fiable fiar fibra ficción ficha fideo fiel fiera fiesta figura fijar
fijo fila filete filial filtro fin finca fingir finito firma flaco flamenco flan flauta flecha
flor flota fluir flujo flúor fobia foca fogata fogón folio folleto fondo forma forro fortuna
forzar foto frágil franja frase fraude freír freno fresa frijol frío frito fruta fuego fuente
fuerza fuga función funda furgón fútbol futuro gacela gafas gafete gaita gajo gala galería gallo
gamba ganar gancho ganga ganso garaje garbanzo garza gasolina gastar gato gavilán gemelo gen
género genio gente geranio gerente germen gesto gigante gimnasio girar giro glaciar glicina globo
gloria gol golfo goloso goma gordo gorila gorra gota goteo gozar grada gráfico grano grasa gratis
grave grieta grillo gripe gris grito grosor grúa grueso grulla grumo grupo guante guapo guayaba
guía guiño guion guirnalda guiso guitarra gusano gustar haber hábil hablar hacer hacha hada hallar
hamaca harina haz hazaña hebilla hebra hecho helado helecho helio hembra herir hermano héroe
herradura hervir hielo hierro hígado higiene hijo hilo himno hinojo historia hocico hogar hoguera
hoja hombre hongo honor honra hora horchata hormiga horno hostil hoyo hueco huelga huerta hueso
huevo huipil huir humano húmedo humilde humo hundir huracán icono ideal idioma ídolo iglesia iglú
igual ilusión imagen imán imitar impar imperio imponer impulso incapaz índice inerte infiel
informe ingenio inicio inmenso inmune innato insecto instante interés íntimo intuir inútil
invierno iris ironía isla islote jabalí jabón jacaranda jamón jarabe jardín jarra jaula jazmín
jefe jengibre jícara jilguero jinete jirafa jitomate jornada joroba joven joya juerga jueves
jugador jugo juguete junco jungla junio juntar júpiter jurar justo juvenil juzgar kilo kiwi koala
labio lacio lacra lado ladrón lagarto lágrima laguna laico lamer lámina lámpara lana lancha
langosta lanza lápiz largo larva lástima lata látex latir laurel lavar lazo leal lección leche
lector leer legión legumbre lejano leña lengua lento león leopardo letra leve leyenda libertad
libro líder lidiar lienzo liga ligero lima límite limón limpio linaza lince lindo línea lingote
lino linterna líquido lira liso lista litera litio litro llama llanto llave llegar llenar llevar
llorar llover lluvia lobo loción loco lógica logro lombriz lomo lonja loro lote lucha lucir lugar
lujo luna lunes lupa lustro luto luz macarrón maceta macho madera madre maduro maestro magia mago
maíz maleta malla malo malva mamá mambo mamut mañana manco mando manejar manga maniquí manjar mano
manso manta manzana mapa máquina mar maraca marco marea marfil margen marido mármol marrón martes
marzo masa máscara masivo materia matiz matriz máximo mayor mazapán mazorca mecedora mecha medalla
medio médula mejilla mejor melena melón membrillo memoria menor mensaje mente menú mercado
merengue mérito mermelada mes mesón meta meter método metro mezcla mezquite miel miembro miga mil
milagro militar millón milpa mimo mina minero mínimo minuto miope mirar mirlo misa mismo mitad
mito mochila moción moda modelo moho mojar molde moler molino momento momia monarca moneda monja
moño monto morada morder moreno morral morsa mosca mostrar motivo mover móvil mozo mucho mudar
mueble muela muestra mujer mula muleta multa mundo muñeca mural muro músculo museo musgo música
muslo nácar nación nadar naipe ñame ñandú naranja narciso nariz narrar nasal natal nativo natural
naval nave navidad néctar negar negocio nenúfar neón nervio neto neutro nevar nevera nicho nido
niebla nieto niñez niño níspero nítido nivel nobleza noche nogal nómina nopal noria norma norte
nota noticia novato novela novio nube nuca núcleo nudillo nudo nuera nueve nuez nulo número nutria
oasis obispo objeto oboe obra obrero observar obtener obvio oca ocaso océano ocelote ochenta ocho
ocio ocre octavo octubre oculto ocupar ocurrir odisea oeste ofensa oferta oficio ofrecer ogro oído
oír ojo ola oleada olfato olivo olla olmo olor olvido ombligo onda onza opaco opción ópera opinar
oponer optar óptica opuesto oración orador oral órbita orca orden orégano oreja órgano orgullo
oriente origen orilla oro orquesta oruga osadía oscuro osezno oso ostra otoño otro oveja óvulo
óxido oxígeno oyente ozono pacto padre paella página pago país pájaro palabra palco paleta pálido
palma paloma palpar pan panal pantera pañuelo papá papel papilla paquete parar parcela pared parir
paro párpado parque párrafo parte pasar paseo pasión paso pasta pata patio patria pausa pauta pavo
payaso peatón pecera pecho pedal pedir pegar peine pelar peldaño pelea peligro pellejo pelo peluca
peñón pensar peón peor pepino pequeño pera percha pereza perfil perico perla permiso perro persona
pesa pesca pésimo pestaña pétalo petróleo petunia pez pezuña picar pichón pie piedra pierna pieza
pijama pilar piloto pimienta piña pino pintor pinza pipa pirata pisar piscina piso pista pitón
pizarra pizca placa plan plata playa plaza pleito pleno plomo pluma plural pobre poco poder podio
poema poesía poeta polen pollo polvo pomada pomelo pomo pompa poner porción portal posada poseer
posible poste potencia potro pozo prado precoz pregunta premio prensa previo primo príncipe privar
proa probar proceso producto proeza profesor programa prole promesa pronto propio próximo prueba
público puchero pudor pueblo puente puerta puesto pulga pulir pulmón pulpo pulso puma puño punto
pupila puré quedar queja quemar querer queso quetzal quieto química quince quitar rábano rabo
ración radical raíz rama rampa rancho rango rapaz rápido rasgo raspa rato rayo raza razón reacción
realidad rebaño rebote recaer receta rechazo recoger recreo recto recurso red redondo reducir
reflejo reforma refrán refugio regalo regir regla regreso reino reír reja relato relevo relieve
relleno reloj remar remedio remo rendir renta reparto repetir reposo reptil res rescate resina
respeto resto resumen retiro retorno retrato reunir revés revista rey rezar rico riego rienda
riesgo rifa rígido rigor rincón riñón río riqueza risa ritmo rito rizo roble roce rociar rodar
rodeo rodilla roer rojizo rojo romero romper ron ronco ronda ropa ropero rosa rosca rostro rotar
rubí rubor rudo rueda rugir ruido ruiseñor ruleta rulo rumbo rumor ruptura ruta rutina sábado
saber sabio sable sacar sagaz sagrado sala saldo salero salir salmón salón salsa salto salud
salvar samba sanción sandía sanear sanidad sano santo sapo saque sardina sartén sastre sauna
saxofón sección seco secreto secta sed seguir seis sello selva semana semilla señal senda señor
sensor separar sepia sequía ser serie sermón servir sésamo sesenta sesión seta setenta severo
sexto sidra siesta siete siglo signo sílaba silbar silencio silla símbolo simio sirena sistema
sitio situar sobre socio sodio sol solapa soldado soledad sólido soltar solución sombra sonaja
sondeo sonido sonoro sonrisa sopa soplar soporte sordo sorpresa sorteo sostén sótano suave subir
suceso sudor suegra suelo sueño suerte sujeto sultán sumar superar suplir suponer supremo sur
surco sureño surgir susto sutil tabaco tabique tabla tabú taco tacto tajo talar talco talento
talla talón tamaño tambor tango tanque tapa tapete tapia tapón taquilla tarde tarea tarifa tarjeta
tarro tarta tatuaje tauro taza tazón teatro techo tecla técnica tejado tejer tejido tejón tela
teléfono tema templo tenaz tender tener tenis tenso teoría terapia terco término ternura tesis
tesoro testigo tetera texto tez tibio tiburón tiempo tienda tierra tieso tigre tijera tilde timbre
tímido timo tinta tío típico tipo tira tirón titán títere título tiza toalla tobillo tocar tocino
todo toga toldo tomar tomillo tono topar tope toque tórax torero tormenta torneo toro torpedo
torre torso tortuga tosco toser trabajo tractor traer tráfico trago traje tramo trance trato
trazar trébol tregua treinta tren trepar tres tribu trigo tripa triunfo trofeo trompa tronco tropa
trote trozo truco trueno trufa tubería tubo tulipán túnel túnica turbina turismo turno turrón
tutor ubicar umbral uña unidad unir universo uno untar urbano urbe urgente urna usar usuario útil
utopía uva vaca vacío vacuna vagar vago vaina vajilla vale válido valle valor válvula vampiro vara
variar varón vaso vecino vector vehículo veinte vejez vela velero veloz vena vencer venda venir
venta venus ver verano verbo verde vereda verja verso verter vía viaje vibrar vicio vida vídeo
vidrio viejo viernes vigor villa vinagre viñedo vino violín virgo virtud visor víspera vista
vitamina viudo vivaz vivero vivir vivo volcán volumen volver voraz votar voto voz vuelo vulgar
yacer yate yegua yema yerno yeso yodo yoga yogur yuca zafiro zanahoria zanja zapato zapote zarza
zona zorro zorzal zumo zurdo
`
  .trim()
  .split(/\s+/)
