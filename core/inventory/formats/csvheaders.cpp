// What the columns of an export are called, in Italian, English, German, French and Spanish.
#include "core/inventory/formats/csvmapping.h"

#include <QHash>

#include <algorithm>

namespace tagliando {

namespace {

struct Names {
    const char *target;
    const char *words; ///< blanks between; letters and digits only, without accents
};

constexpr Names table[] = {
    {"customer",
     "customer customername client clientname company companyname organization organisation organizationname organisationname tenant account "
     "cliente nomecliente azienda societa ragionesociale organizzazione kunde kundenname firma mandant unternehmen societe entreprise "
     "organizacion empresa nombrecliente"},
    {"site", "site sitename location locationname office branch sede filiale ubicazione standort niederlassung emplacement lieu agence sitio "
             "ubicacion sucursal"},
    {"server",
     "server servername host hostname hostid computer computername machine machinename device devicename asset assetname system systemname csname "
     "pscomputername endpoint endpointname agent node fqdn nomehost nomeserver nomecomputer nomemacchina macchina dispositivo nomedispositivo "
     "calcolatore rechner rechnername computername gerat geratename serveurname serveur nomserveur nomhote ordinateur nomordinateur nomdordinateur "
     "nomdelordinateur "
     "poste appareil nomappareil equipo nombreequipo nombredelequipo servidor nombreservidor maquina profilename"},
    {"domain", "domain dnsdomain dominio domane domaine workgroup"},
    {"serial", "serial serialnumber servicetag numerodiserie numeroseriale matricola seriennummer numerodeserie numeroserie"},
    {"machine_id", "machineid uuid hardwareid systemuuid biosuuid"},
    {"package", "package packagename pacchetto nomepacchetto paket paketname paquet nompaquet paquete nombrepaquete"},
    {"product",
     "product productname software softwarename application applicationname app displayname program programname prodotto programma applicazione "
     "nomeprodotto nomesoftware produkt produktname programm anwendung anwendungsname logiciel nomlogiciel produit programme producto programa "
     "aplicacion nombreprograma"},
    {"version", "version currentversion installedversion softwareversion productversion packageversion displayversion versionnumber versione "
                "versioneinstallata versionesoftware programmversion versioninstallee versioninstalada versionprograma"},
    {"architecture", "arch architecture architettura architektur arquitectura"},
    {"source_package", "source sourcepackage sourcename pacchettosorgente quellpaket"},
    {"vendor", "vendor publisher manufacturer produttore editore fornitore hersteller herausgeber editeur fabricant fabricante editor proveedor"},
    {"kb", "kb kbid kbnumber kbarticle kbarticles kbarticleids hotfix hotfixid hotfixes patchkb numerokb articolokb articolikb kbnummer kbartikel "
           "numerokbs "
           "articlekb articulokb patchid"},
    {"status",
     "status state patchstatus installstatus installationstatus stato statopatch statoinstallazione zustand installationszustand etat statut estado"},
    {"installed_on",
     "installedon installedat installdate installeddate installationdate dateinstalled datainstallazione datadinstallazione installatoil "
     "installatail installationsdatum installiertam datedinstallation dateinstallation installele fechadeinstalacion fechainstalacion instaladoel"},
    {"collected",
     "collected collectedat collectedon lastseen lastcontact lastcheckin lastscan lastscanned lastinventory scandate scanned reportdate lasttried "
     "syncedat synceddate datarilevazione rilevatoil ultimarilevazione ultimocontatto ultimascansione erfasstam zuletztgesehen letzterkontakt "
     "letztescan dernierecontact dernierevue datereleve ultimocontacto ultimavez fechainventario"},
    {"os", "os osname oscaption ostype operatingsystem caption platform sistemaoperativo nomesistemaoperativo betriebssystem betriebssystemname "
           "systemedexploitation systemeexploitation plateforme plattform plataforma nomeso nomeos"},
    {"build", "build osbuild buildnumber oslbuild currentbuild currentbuildnumber numerobuild numerodibuild buildnummer numerodebuild"},
    {"os_version",
     "osversion versioneso versionesistemaoperativo versionesistema betriebssystemversion versionsysteme versiondelsistema versionos versioneos"},
    {"kernel", "kernel kernelversion runningkernel versionekernel kernelrelease"},
    {"role", "role roles devicerole ruolo ruoli rolle rollen rol roles"},
    {"last_boot",
     "lastboot lastboottime lastreboot lastrestart ultimoavvio ultimoriavvio letzterstart letzterneustart dernierdemarrage dernierredemarrage "
     "ultimoarranque ultimoreinicio"},
    {"pending_restart", "needsreboot rebootrequired rebootpending pendingreboot pendingrestart restartrequired riavvionecessario riavvioinsospeso "
                        "neustarterforderlich neustartausstehend redemarragerequis reiniciopendiente reinicionecesario"},
};

const QHash<QString, QString> &meanings()
{
    static const QHash<QString, QString> known = [] {
        QHash<QString, QString> found;
        for (const Names &names : table) {
            for (const QString &word : QString::fromLatin1(names.words).split(QLatin1Char(' ')))
                found.insert(word, QLatin1String(names.target));
        }
        return found;
    }();
    return known;
}

} // namespace

QString plainColumnName(const QString &name)
{
    QString word;
    for (const QChar letter : name.normalized(QString::NormalizationForm_KD).toLower()) {
        if (letter.isLetterOrNumber())
            word += letter == QChar(0xdf) ? QStringLiteral("ss") : QString(letter);
    }
    return word;
}

QMap<QString, QString> guessColumns(const QStringList &header)
{
    static const QStringList bare{QStringLiteral("name"), QStringLiteral("nome"), QStringLiteral("nom"), QStringLiteral("nombre"),
                                  QStringLiteral("bezeichnung")};
    QMap<QString, QString> columns;
    QStringList taken;
    QString unsaid;
    const auto take = [&](const QString &column, const QString &target) {
        if (target.isEmpty() || taken.contains(target))
            return;
        columns.insert(column, target);
        taken << target;
    };
    for (const QString &column : header) {
        const QString word = plainColumnName(column);
        if (bare.contains(word) && unsaid.isEmpty())
            unsaid = column;
        else
            take(column, meanings().value(word));
    }
    // A bare "Name" is the machine's where nothing else is, else what is installed on it.
    if (!unsaid.isEmpty() && !taken.contains(QStringLiteral("server")))
        take(unsaid, QStringLiteral("server"));
    else if (!unsaid.isEmpty() && taken.contains(QStringLiteral("version")) && !taken.contains(QStringLiteral("package")))
        take(unsaid, QStringLiteral("product"));
    // One list a table: of packages and products the one that was named first in the file counts.
    if (taken.contains(QStringLiteral("package")) && taken.contains(QStringLiteral("product"))) {
        const bool packages = header.indexOf(columns.key(QStringLiteral("package"))) < header.indexOf(columns.key(QStringLiteral("product")));
        columns.remove(columns.key(packages ? QStringLiteral("product") : QStringLiteral("package")));
    }
    if (taken.contains(QStringLiteral("version")) && !taken.contains(QStringLiteral("package")) && !taken.contains(QStringLiteral("product"))) {
        const QString column = columns.key(QStringLiteral("version"));
        columns.remove(column);
        take(column, QStringLiteral("os_version"));
    }
    return columns;
}

} // namespace tagliando
