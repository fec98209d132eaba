# SPDX-License-Identifier: GPL-3.0-or-later
"""Common French words, folded, that are never taken for misspelt ones, whatever a guide happens to say. Data only."""

from __future__ import annotations

_WORDS = """
abord accepter accident accord acheter action adresse adulte affaire age agir aider aiguille ailleurs aimer air ajouter
alcool aller allergie alors ambulance ami amie amour an ancien animal annee anniversaire annoncer annuler aout appeler
apporter apprendre approcher appuyer arbre argent arreter arriver asseoir assez assiette assurance attaque atteindre
attendre attention attraper augmenter aujourd aussi automne autour autre avancer avant avec avis avoir avril bain
baisser balle banque bas base bataille bateau battre beau beaucoup bebe belle besoin beurre bien bientot biere bizarre
blanc blesser bleu boire bois boite bon bonheur bonjour bonne bord bosser bouche bouger boule bout bouteille bouton
bras bref bruit brun brusque bureau but cacher cadeau cafe calme campagne carte cas casser cause causer ceinture cent
centre certain chacun chaise chaleur chambre chance changer chanter chapeau charge chat chaud chauffer chaussure chef
chemin chemise cher chercher cheval cheveux chez chien chiffre choisir choix chose ciel cigarette cinq cinquante clair
classe clef cles cle clinique coeur coin colere combien commencer comment commun comprendre compte compter conduire
confiance connaitre conseil conseiller content continuer contre corps cote coucher couleur coup couper courage courir
court cousin couteau couter couvrir craindre creer crier croire cuire cuisine dame danger dangereux danser date debout
debut decembre decider decouvrir dedans dehors deja demain demander demeurer demi dent dentiste depart depasser
depuis dernier derriere descendre desir desirer dessous dessus detail devant devenir devoir dieu difference different
difficile dimanche diner dire direct diriger discuter disparaitre distance dix docteur doigt donner dormir dos doucement
douche doute doux douze drap droit drole dur durant duree durer eau ecole ecouter ecrire effet effort egal eglise
electrique eleve emmener empecher emploi emporter endroit enerver enfance enfant enfin ennui enorme ensemble ensuite
entendre entier entourer entre entree entrer envie environ envoyer epaule erreur escalier espece esperer espoir esprit
essayer essence est estomac etage etat ete etoile etonner etrange etranger etre etroit etude etudier eviter exact
examen exemple exister expliquer exprimer extreme face facile facon faible faim faire fait falloir famille fatiguer
faute faux femme fenetre fer fermer fete feu feuille fevrier fier fievre figure fil fille film fils fin finir fixe
fleur fois folle fond force foret forme fort fou fournir frais francais frapper frere froid fromage front fruit fumer
gagner garcon garde garder gare gauche gener general genou genre gens gentil glace gout goutte grace grand grandir
grandmere grave gris gros groupe guerir guerre habiter habitude haut herbe heure heureux hier histoire hiver homme
honte huit humeur ici idee image imaginer immense important impossible incapable infirmier infirmiere information
inquieter instant interesser interieur inutile inviter jamais jambe janvier jardin jaune jeter jeu jeudi jeune joie
joli jouer jour journal journee juger juillet juin jusque juste lac laisser lait langue large larme laver lecture leger
legume lendemain lent lettre lever libre lieu ligne lire lit litre livre local loin long longtemps loi lourd lumiere
lundi lune lunettes machine magasin mai main maintenant maire maison maitre malade maladie malgre malheur maman manger
maniere manquer manteau marche marcher mardi mari mariage marquer mars masque matin mauvais mechant medical meilleur
membre memoire menace mentir menton mer merci mercredi mere message mesure mesurer metre mettre meuble midi miel
milieu mille mince minuit minute misere mode moindre mois moitie moment monde monsieur montagne monter montrer morceau
mort mot mourir mouvement moyen muet mur muscle musique nager naissance nature neige nerf nerveux neuf nez noir nom
nombre nord normal note nourrir nouveau nouvelle novembre noyer nuit nul numero objet obliger observer occasion
occuper octobre odeur oeil oeuf offrir oiseau ombre oncle onze ordre oreille organe oser oublier ouest outil ouvrage
ouvrir page pain paix pantalon papier paquet paraitre pareil parent paresseux parfait parler part partager parti
partie partir partout pas passage passer patate patience patient payer pays peau peine pendant penser perdre pere
permettre personne petit peu peur phrase piece pied pierre piscine place plaindre plaire plaisir plan plante plat
plein pleurer pleuvoir pluie plusieurs poche poids poil point pointe poisson police pomme pont porte porter poser
position possible poste pousser pouvoir pratique preferer premier prendre preparer presence present presque pret
preter prevenir prier prison prix probleme prochain produire professeur profond promener promettre propre proteger
puisque punir quai quart quartier quatre question queue quinze quitter quoi quotidien raconter raison ramasser ramener
rapide rappeler rare recevoir recommencer reconnaitre reduire refuser regarder region regle regretter rejoindre
remarquer remercier remettre remplacer remplir rencontrer rendre rentrer repas repeter repondre reponse repos reposer
reprendre ressembler restaurant rester resultat retard retenir retirer retour retrouver reussir reveiller revenir rever
revoir riche ride rien rire risque riviere riz robe rond rose rouge rouler route rue sable saison sale salle saluer
samedi sang sans sante sauter sauver savoir savon scene science second secret sec sein seize sel semaine sembler sens
sentir separer sept septembre serieux serrer serveur service servir seul seulement siecle siege signe signer silence
simple six social soeur soif soin soigner soir soleil solide sombre somme sommeil son sonner sorte sortir souffrir
soudain souhaiter soulager soulever soupe sourd sourire souris souvenir souvent sport sucre sud suffire suite suivre
sujet supporter sur surprendre surtout surveiller table tableau tache taille taire tandis tante tard tasse taxi
telephone television tellement temperature temps tendre tenir tenter terminer terre tete the tirer tiroir titre
toilette tomber tot toucher toujours tour tourner tousser trace train tranquille travail travailler traverser treize
trembler trente tres triste trois tromper trop trou trouver tuer type un unique usage user utile utiliser vacances
valeur valise valoir vendre vendredi venir vent ventre verite verre vers vert vetement viande vide vie vieil vieux
vieille vif village ville vin vingt visage visite visiter vite vitesse vivre voici voie voir voisin voiture voix vol
voler volonte vouloir voyage voyager vrai vraiment vue yeux zero oter bedaine misere fatigant pantoute icitte bobo
traiter soigner operer soulager enlever prevenir
correct plate blonde chum magasiner facebook groupe internet
abricot accouchement adorer agacant agenda agneau aigle aile aise aisselle allumer amande ambulancier amener amer amuser
ananas ancre ange angle angoisse anneau appareil appartement araignee argile armoire arrosoir article asperge aspirateur
aspirine asthme atelier atteint aube auberge audace auteur avaler avenir aveugle avion avocat bague baignade baiser
balai balayeuse balcon baleine ballon banc bandage bande barbe barrage barreau baton bavard berceau besogne beton
biberon bijou billet biscuit bleuet bloc bocal boeuf bond bonnet botte boue bouillir bouillon boulanger boulot bouquet
bourse branche bretelle briller brin brique briser broche brocoli brosse brouillard brulement brume cabane cabinet
cacahuete cadre caisse calcul camion camping canard canne cannelle canot caprice caresse carotte carreau cartable carton
casque casserole cave celeri cendre cercle cereales cerise cerveau chaine chale chalet champ champignon chandail chanson
charbon charme chateau chaton chaussette chauve chene cheveu chevre chips chocolat chou cigale cils cimetiere cinema
cire cirque ciseaux citron citrouille clavier cloche clou cochon coffre coiffer collier colline colombe colonne combat
commande commerce compote concombre confiture confus conge congelateur conjoint conte copain copier copine coquille
corbeau corde corne costume coton coude coudre couette couler couloir courbe courge courgette couvert couverture crabe
craie crapaud craquer cravate crayon creme creuser crevette critique croisiere croix cruel cuillere culotte curieux
cygne dattes dauphin dechet defaut degat degout dejeuner delai demange demarche dentier depense deprime derange desert
dessert dessin dette deuil deviner devrai diable dinde disque divorce doivent dors dort dossier doubler doudou drapeau
echarpe echelle eclair ecran ecureuil elancement elephant embrasser emission energie enquete enterrer epee epicerie
epices epinards epingle eponge epoque epouse epoux epuise escargot espace essuyer etagere etang etape eteindre etourdi
extrait facade fache facteur fais falaise farine fasse fassent fauteuil feront feve ficelle figue filet flamme fleuve
flou foin fondre font fontaine fosse foulard four fourchette fourmi framboise frigo frit frustre fuir furieux fusee
galerie gant garage garderie gargouille gateau gazon geant geste girafe glisser golf gomme gouttiere graine graisse
grange grappe gras gratter gratuit grenier grenouille grimper grotte guepe gueule guichet guide guitare habiller habit
haie haine hamac hanche haricots hasard herisson heros hibou homard hoquet horaire horloge hote huile huitre humide
immeuble imprimer insecte irai irais jaloux jambon jaquette jardinage jouet jumeau jupe jurer kilo kiosque laine laitue
lampe lapin lavabo lecher lecon lentilles lessive levre lezard liberte lien limace linge lion liqueur lisse liste
locataire loge louche loup lutte magie maillot mamie manche mandarine manege maquillage marbre marguerite marin marmite
marraine marron marteau matelas melon menage mensonge menthe menu metal metier metro mets miette mine ministre miroir
monnaie monstre moquer mordre moteur moto mouche mouchoir mouette moule moulin mousseux moustache moustique moutarde
mouton musee nappe natation navet neveu niece noce noel noeud noix nombril noyau nuage nuque ocre oignon omelette ongle
opinion orage ordinateur orteil otage ours ouvrier paille palme pamplemousse panier panne panneau pantoufles papi
papillon parapluie parfum parole parrain passeport pates patin patte paume paupiere pause pauvre peche pedale peigne
peindre pelle pelleter pelouse peluche pencher pendule pente perdu perle permis perruque persil peser petits petrole
peuple phare pharmacien phoque photo piano pieuvre pigeon pilote pinceau pingouin piquer piste pitie placard plafond
plage plastique plier plomb plonger plume pneu poignet poing pois poivre poivron poli pompier porc potage poteau pouce
poule poulet poumon poupee pourrais poussette poussiere poutre prends prenez prenom prepose presse preuve prince produit
promesse psychologue puce puis puisse puits puree pyjama racine radio radis rage raisin rame rampe rang rape raquette
rater rayon rebord receptionniste recolte recu reflux remorque renard requin respect rhume rideau robinet roman ronfler
roties roue rougeur rouille royaume ruban ruche ruelle ruse sabot safran sage salade salaire salon salut sapin saucisse
saucisson saumon sauvage scie secours sejour semelle sentier serpent serviette sieste sifflet singe sirop soldat souci
souhait soulier source soutien spectacle store stylo sucette sueur surprise tablier talon tambour tapis taquin tarif
taureau temoin terrain theatre thon ticket tiede tige tigre timbre timide tisane tissu toile toit tondre tonnerre
torchon tortue tournevis toux traineau traire trefle tremper tresor tresse tricot tronc trottoir troupe truite tulipe
tunnel tuyau usine usure vache vague vaisselle vallee vapeur vase veau vedette veille velo verger veste veuf veulent
veuve viendra viens vient vigne vilain vinaigre violet violon virage vitre vitrine voeu voleur vote voudrais voulais
voyou wagon yaourt yoga yogourt zone
abdominale abime abominable abruti abrutie absorber accouche accroupi acetone achete achetent acidocetose acte
addition adieu ado adolescent adolescente affale affalee affection affole affreuse affreux agonise ahuri ahurie aidant
aigre aigu aigue aimerais aine aines algie algies allo allure ambre amorphe ampoule analgesique ananas anaphylactique
anaphylaxie anasarque angine angor antihistaminique anurie anurique apaiser apathique aphasie appelle appellent
aqueuse aqueuses arachides asphyxie asphyxier asseyez assied assoiffe assoiffee assoir assois assoupi assoupie
assoupit atroce aumonier autobus autonomie avale avalent avion bafouille bagage baille bain balafre banane baragouine
baril barre barrique basse bave bavette beant beante becosse bedondaine beignet belle ben bestioles betises betterave
beugle bibittes bide bilan bilieux bin blague blagues bleme blessure bleute boive boivent bolle bombe bordeaux bosse
boudin boudinee boudins bouffi bouffie boum bourgeon boursoufle boutons bradycardie braille brailler bredouille
breloque brouille brulant brulante brulure brunatre brutale bu bulbe bus buste bute buvais buvait buvez cacate cachet
cage caillou calebasse campagne camping canari cannabis capsule capteur carabine carence cbd cede ceinture cetones
chair chamade chancelle charabia chaudiere chauffer chialer chiffon chinois chiotte chiottes chiure chomage chronique
chu chui chum ciboulette cicatriser ciment cirage cireux cirrhose claque claquent claquer clavicule cliche clinicien
clinique clonique coca cocotte codeine coelio coherent coherente coiffeur coiffeuse coing coke colique collation colle
collegue coma comateux comitial comitiale comptoir conges conjoint conjointe conjonctives constipation consulter
contagieuse contagieux continuel continuellement contracture coquelicot correct cotisation cotisations courais courait
courent coures courriel courriels cours court couvre crachoir crachotte crachouille crains cramoisi cramoisie crampe
crampes creux croient crois croit crotte crottes croustille croute cru crue cuisse cuisses culbute curcuma
cutaneomuqueux cuvette cyanose cyanosee dague dalle debagoule debite debloque debride decede dechire dechiree
dechirement dechirer dechirure deconne decousu decousue decousus decuple defaire defait degobille degobiller degouline
degoutte degringole dehisce dehiscence dejeuner delirant delirante delire delirer delires demission dentier
denutrition depanneur deparle deparler deprimee deraille derate deregle dermatologue derobe derobent desat desature
deshydratation deshydrate desole desolee desordonne desorientation desoriente desorientee desseche dessechee desserre
desuni detendre detresse dexcom dextro diabetique diachylon digerer dilate dilatee diluer diner dingue distendu
distendue diurese divague dollars dorment dors dort douloureux drainage drisse drissette droguer durci durcie durcit
dyspnee ebene eblouir ecarlate echauffe ecoeurant ecoeure ecoeuree ecoeurement ecoulement ecrevisse ecris ecrit
ecrivent ecume efficace effondre effondree effrayant effrayante effroyable eloigner emballer emblee embouche emmene
empeche empeste emphyseme enclume encourager endormi endurable endure endurer enerve enervee engourdi engourdie
engraisse ennuyer enrage enrhume enrhumee ensanglante ensuque ensuquee entaille entrailles entrechoquent entrecuisses
entrejambe envers epileptique epistaxis epouvantable erection ergotherapeute ergotherapie erytheme essaie essaye
essouffle etais etau eternuer etirer etouffe etouffement etouffements etouffent etouffer etron euros evacue evacuer
eveille eveillee evident evisceration excellent excrements excusez expectorations expectore explose exploser
extrasystoles facture failli fak faque fatigante fecaloide fecaloides feluette femorale fend fendillees fendu fendue
fentanyl fesse fessier fievreux flagada flanc flanche flanchent flancs flanelle flegme flegmes flinguer flottent
flotter flutter foire folique formulaire foudroyante fouette fourche fourmillent fournaise fous foutre fragile fraise
fret frette frigidaire frigo frissonnent frite frites fromages fusil gaga galop galope garrot gasps gaz gelule gelules
gemit gencive generaliste generique geneticien genetique gerbe gerber gerbes gercees gere gerer gesier gicle glaires
glaviot glaviots globe globes glucide glucometre glucose gluten goutter graillons grelotte grelottement grelottements
grelotter gresille grignoter grippe gripper gronder grossesse grossir guenille guenilles guibole guiboles gynecologue
hache hagard hagarde haha haleine haleiner haletant halete haleter hallucinations hallucine handicap happe haricot
hausse hebdomadaire hebergement hebete hebetee hematemese hematochezie hematome hemiplegie hemoglobine hemoptysie
hemorragie hemorragies hemorragique hemorroide hemorroides hepatite herbes hopitaux hormonal horrible hospitaliser
humour hurle hurler hydrater hygiene hyperglycemie hypertension hyperthermie hypos hypotendu hypotendue hypotension
icitte ileo imagerie imbibe imbibee impatient impot impots incoercibles incoherent incoherente incoherents inconscient
inconsciente incontinence incontinent indigestion inerte infarctus infernal infernale infusion inoperable inquiete
insomnie insomnies insoutenable instantane insupportable intime intolerance inutilement irradie irritable irriter
isolement ivre ivrogne jalousie jette jettent jeuner jogging jone jsuis jumeau jumelle kaka keytruda kilos kine kiwi
kleenex knock lactose laiteux laitier lame lames lancinant lancinante lancine laparo latrines lecteur lentille
lesquelles lesquels lethargique leve levent levres lipothymie lis lisent lit livide lourdeur lunch maigre maigrir mail
mails malaise malaises mamie mammographie mangue marmonne marre martyre massage mastiquer matiere matieres meditation
melaena melangent melena mene menopause menstruation mensuel merde meteorise meteorisme methadone meure meurent meurs
meurt microbe microspheres miction migraine migraines mijoter mimosa molard mollard montgolfiere moral mord mords
mordu morve mouru mousse mucus muqueuse musculaire mutiler mutuelle mutuelles naitre nauseabond nauseabonde nausee
nauseeuse nauseeux ne nee niaise niaiseries noiratre noiratres noirci noircie noircissent noircit noyade noye nulle
nuque nutrition obeissent obese obnubilation obnubile obnubilee oestrogene oligurie olive omega omoplate omoplates
ontario operatoire ophtalmo oppresse oppressee oppression orgasme orthophoniste orthopnee osteopathe ostomie ottawa
oublie oublier oublis outre ovaire oxycodone pagnes paie paient panique paniquer paperasse papi papy paralyse
paralysee paralysees paralysie paraparesie paraplegie parlent pasteque pastille paye pectoral pendre pepsi percocet
perime perimee periode peritonite pese peser petechies petillant petille phobie piasses picotent pilule pincement
pionce piquant pis pissat pissou pivoine plainte plait plaque plaques plexus podologue pogne pogner poignard poignarde
poitrail pollen polluer polyclinique polypnee ponction popotin portion porto posologie possede posterieur postop
potable pourpre poussin prematur prescription prescriptions prescrire prescrit prescrite preservatif pressentir priere
probiotiques procuration profuse prostate proteine proteines prunelles psychiatre purule purulence purulent purulente
putride quebec quinte quintes quotidienne race racle radote rale ralentir rales ramollir ranime rappelle rappellent
rasage rase rassurer reboire rechauffer rechute recois recoit recoivent reconduire reconnais reconnait reconnu
recroqueville recroquevillee recto rectorragie rectorragies recu recue recuperer redresser reevaluer refaire regime
regle regler regles regurgiter rejet relaxer remanger rembourse remboursee remboursement rembourser remis rencontre
rendort renouveler renvois renvoye reperdre repit reprend reprends repris reprise ressens ressent ressenti ressentir
ressort resucrage retention retombe retraite retraitee retravailler retrecir retrosternale reveil revenus revulses
rhume rigide rigoler roche rompre ronge rot rots rougeaud roupille rouvert rouverte rouvre saccade saccadee saccades
sache saignement sais sait salive sanguinolent sanguinolente saoul satu saturation sature saturometre sauna savonner
scintigraphie secher secoue secousses secu securite sedentaire sels sens sensibilite sensible sent sentent sepsis
septicemie septique serrement sert servent servi severe sexualite sexuelle shake shaker shakes sibilances sibilants
sms sodium somnifere somnole somnoler souffert souffre soul soulagement soule souper souple sourcil spa spaghetti
spasmes sphincters splenectomise stationner sternum stop stoppe stopper stp stress stresse stressee strie stries subit
subite subitement suffocation suffoque suffoquer suic suie suintent super supprimer suppure surplus surpoids sushi
suspectee suspicion svp symptome syncope tabac tachy tachycarde tachycardie tachypnee tambourine tampon tanne tannee
tantot tatouage taxi teleconsultation telemedecine tenaille tension tentative tente terrible terribles testicule texto
textos tibia tiennent tiens tient tiraille tiraillement titube tole tomate tonico tonneau tord tordre tords toronto
torsade torse tortille tourniquet toussote toxique transperce transpire transpirer transport tremblement tremblements
tremblote triple tronche trotte trottoir tu tue turista uriner urologue vacille vaciller vagal vapes vapoter
vasectomie vaseux vaut vegan vegetarien veille velo ventiler verdatre verdit vergeture vermeil verrue vertige vertiges
vierge vinaigrette vineux violace violacee violacees violatre violent violente violine vire vires virus vis visio
vision vit vitale vitamine vivent voient vois voit vomir vomissement vomissure voyant vu vue week weekend yoga zinc
zombie zona zoom
"""

COMMON_FRENCH = frozenset(_WORDS.split())
"""Folded words in their plain form; their inflections are known by their stems."""
