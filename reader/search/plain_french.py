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
abime accouche achete achetent ado adolescent adolescente allo ananas appelle appellent arachides asseyez assied assois
assoir aumonier autobus avion banane bagage bain belle bin ben boive boivent bosse bu buvais buvait buvez bus bute cachet
campagne camping cannabis cbd ceinture chauffer chomage chu chum clinique coiffeur coiffeuse colle conjoint conjointe
correct cotisation cotisations courais courait cours court courent courriel courriels coures couvre crois croit croient
cru crue curcuma dejeuner dentier desole desolee diner dors dort dorment ecris ecrit ecrivent ecoeure ecoeuree ecoeurant
emmene empeche enrhume enrhumee ergotherapeute ergotherapie essaie essaye excusez fak faque fesse frigidaire frigo gelule
gelules generaliste generique gere gerer gluten grippe gripper hebergement hemoglobine hopitaux icitte impot
impots inquiete jette jettent jumeau jumelle kine lactose lesquels lesquelles leve levent lis lisent lit mail mails
mamie mammographie meditation mene meure meurs meurt meurent mouru mutuelle mutuelles naitre ne nee nuque ontario
ophtalmo orthophoniste osteopathe ottawa oublie oublier paie paient papi papy paye perime perimee pese peser pis plait
podologue pogne pogner polyclinique posologie prescription prescriptions prescrire prescrit prescrite priere probiotiques
procuration psychiatre quebec rappelle rappellent rasage rase reboire recois recoit recoivent recu recue reconduire
recuperer reevaluer refaire regle regles regler rembourse remboursee rembourser remboursement remanger renouveler
reperdre reprends reprend repris reprise ressens ressent ressenti ressentir retraite retraitee retravailler rhume sache
sais sait sauna scintigraphie securite secu sels sens sent sentent sert servi servent sms sodium souffert souffre spa
stp svp tanne tannee tantot tatouage taxi telemedecine teleconsultation tente texto textos tiens tient tiennent toronto
trottoir tu tue vaut veille velo vis vit vivent vois voit voient visio vitale voyant vu vue weekend week yoga zinc zona
zoom
"""

COMMON_FRENCH = frozenset(_WORDS.split())
"""Folded words in their plain form; their inflections are known by their stems."""
