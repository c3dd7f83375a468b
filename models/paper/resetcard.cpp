// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/paper/resetcard.h"

#include "models/paper/filesaving.h"
#include "models/paper/paperprint.h"
#include "models/text/displaytext.h"
#include "models/text/labels.h"
#include "models/text/labelscontext.h"

namespace Reslate {
namespace {

using Models::PaperFace;

constexpr qsizetype mostComputers = 40; // that fit below the text on one page
constexpr int computerColumns = 4;

QString keysText()
{
    return Labels::tr("Ctrl + Win + R", "keys, by the names that stand on them");
}

QStringList steps(bool hasList)
{
    QStringList lines {
        Labels::tr("Save what is still needed: users' files, apps and settings are gone afterward. Connect power and "
                   "network."),
        Labels::tr("If you have a USB stick with a provisioning package, plug it in now, before the keys."),
        Labels::tr("Sign everybody out or restart. On the lock screen, press %1.", "keys").arg(keysText()),
        Labels::tr("Sign in as an administrator of this computer: a local one, or a school account that is one here."),
        Labels::tr("The reset begins, and the computer restarts several times. Allow an hour: Microsoft names no time. "
                   "Leave it switched on and plugged in."),
    };
    lines.append(hasList ? Labels::tr("It is done when the sign-in page is back. Tick the computer off below.")
                         : Labels::tr("It is done when the sign-in page is back."));
    return lines;
}

/// What can be seen, and what to do about it.
struct Remedy {
    QString seen;
    QString what;
};

QList<Remedy> troubles()
{
    return {
        {Labels::tr("The keys do nothing"),
            Labels::tr("A local reset is not allowed on this computer: it is off until a policy or a provisioning "
                       "package allows it. Tell IT.")},
        {Labels::tr("You are signed in, and nothing is reset"),
            Labels::tr("A policy keeps administrators from signing in over the network. Tell IT: %1",
                "name of a setting of Windows")
                .arg(QStringLiteral("Deny access to this computer from the network."))},
        {Labels::tr("An error at once, or 0x80070032"),
            Labels::tr("Windows RE is off. As an administrator run “reagentc /enable”, then try again. If that fails, "
                       "the computer goes to IT.")},
        {Labels::tr("Nothing moves for two hours"),
            Labels::tr("Write down what the screen says and the time, and tell IT.")},
    };
}

QString staysText()
{
    return Labels::tr(
        "What stays: Wi-Fi, language and keyboard, the school's management, and the primary user, whom IT "
        "removes afterward. Computers that are hybrid joined can't be reset this way.");
}

/// Whether the page has room for all of them.
bool hasList(const ResetCard &card)
{
    return !card.computers.isEmpty() && card.computers.size() <= mostComputers;
}

QString cardTitle(const ResetCard &card)
{
    return card.room.isEmpty() ? Labels::tr("Reset a computer where it stands") : plainForDisplay(card.room);
}

PaperSection stepSection(const QStringList &lines)
{
    PaperSection section {.table = {.columns = {{QString(), 1}, {QString(), 16}}, .rows = {}, .isSmall = false}};
    for (qsizetype i = 0; i < lines.size(); ++i)
        section.table.rows.append(
            {{.texts = {{numberText(i + 1), PaperFace::LargeStrong}}}, {.texts = {{lines[i], PaperFace::Large}}}});
    return section;
}

PaperSection troubleSection()
{
    PaperSection section {.heading = Labels::tr("When it doesn't work"),
        .table = {.columns = {{QString(), 3}, {QString(), 8}}, .rows = {}, .isSmall = false}};
    for (const Remedy &trouble : troubles())
        section.table.rows.append(
            {{.texts = {{trouble.seen, PaperFace::Strong}}}, {.texts = {{trouble.what, PaperFace::Plain}}}});
    return section;
}

/// A box and a name, several beside each other.
PaperSection computerSection(const QStringList &computers)
{
    PaperSection section {.heading = Labels::tr("Computers: %1", "number").arg(numberText(computers.size()))};
    if (computers.size() > mostComputers) {
        section.texts = {{Labels::tr("Too many for this page. Print the list of devices to tick them off.")}};
        return section;
    }
    for (int i = 0; i < computerColumns; ++i)
        section.table.columns += {{QString(), 2}, {QString(), 16}};
    for (qsizetype i = 0; i < computers.size(); ++i) {
        const qsizetype at = 2 * (i % computerColumns);
        if (at == 0)
            section.table.rows.append(
                QList<PaperCell>(2 * computerColumns, PaperCell {.texts = {{QString(), PaperFace::Plain}}}));
        section.table.rows.last()[at] = {.isBox = true};
        section.table.rows.last()[at + 1].texts = {{computers[i], PaperFace::Plain}};
    }
    return section;
}

QStringList recipeSteps()
{
    const QString setting = QStringLiteral(
        "Runtime settings > Policies > CredentialProviders > DisableAutomaticReDeploymentCredentials");
    return {
        Labels::tr("On any PC with Windows, install Windows Configuration Designer from the Microsoft Store."),
        Labels::tr("Open it, choose “Advanced provisioning”, give the project a name, and choose “All Windows desktop "
                   "editions”. Import nothing."),
        Labels::tr("On the left, open: %1", "setting").arg(setting),
        Labels::tr("Set it to 0. That allows a local Autopilot Reset; 1 is the default and doesn't."),
        Labels::tr("Choose Export > Provisioning package, with the owner “IT Admin”, and build it."),
        Labels::tr("Copy the file (.ppkg) to a USB stick, not into a folder."),
        Labels::tr("Apply it to each computer once, before its first local reset: Settings > Accounts > Access work or "
                   "school > Add or remove a provisioning package."),
        Labels::tr("At each local reset, plug the stick in before the keys, so that the package is applied again."),
    };
}

QString recipeTitle()
{
    return Labels::tr("A provisioning package that allows a local reset");
}

QString recipeNote()
{
    return Labels::tr(
        "A policy in Intune does the same without a stick: device restrictions, General, Autopilot Reset: "
        "Allow. Whichever way: everybody with an administrator's account can then reset the computer from "
        "its lock screen.");
}

QString numbered(const QStringList &lines)
{
    QString text;
    for (qsizetype i = 0; i < lines.size(); ++i)
        text += Labels::tr("%1. %2", "number, step").arg(i + 1).arg(lines[i]) + QLatin1Char('\n');
    return text;
}

} // namespace

PaperDocument localResetDocument(const ResetCard &card)
{
    PaperDocument document {.title = cardTitle(card),
        .lead = {{Labels::tr("Local Autopilot Reset, on the lock screen:"), PaperFace::Large},
            {keysText(), PaperFace::Huge}},
        .origin = card.origin,
        .foot = Labels::tr("Local Autopilot Reset")};
    document.sections.append(stepSection(steps(hasList(card))));
    document.sections.append(troubleSection());
    document.sections.append(PaperSection {.texts = {{staysText()}}});
    if (!card.computers.isEmpty())
        document.sections.append(computerSection(card.computers));
    return document;
}

QString localResetText(const ResetCard &card)
{
    QString text = cardTitle(card) + QLatin1String("\n\n") + numbered(steps(!card.computers.isEmpty()))
        + QLatin1Char('\n') + Labels::tr("When it doesn't work") + QLatin1Char('\n');
    for (const Remedy &trouble : troubles())
        text += QLatin1String("- ") + Labels::tr("%1: %2", "what is seen, what to do").arg(trouble.seen, trouble.what)
            + QLatin1Char('\n');
    text += QLatin1Char('\n') + staysText() + QLatin1Char('\n');
    if (card.computers.isEmpty())
        return text;
    text += QLatin1Char('\n') + Labels::tr("Computers: %1", "number").arg(numberText(card.computers.size()))
        + QLatin1Char('\n');
    for (const QString &computer : card.computers)
        text += QLatin1String("[ ] ") + plainForDisplay(computer) + QLatin1Char('\n');
    return text;
}

tl::expected<void, QString> saveLocalResetPdf(const ResetCard &card, const QString &file)
{
    const QByteArray pdf = paperPdf(localResetDocument(card));
    if (pdf.isEmpty())
        return tl::make_unexpected(Labels::tr("The PDF could not be made."));
    return saveFile(file, pdf);
}

PaperDocument packageRecipe()
{
    PaperDocument document {.title = recipeTitle()};
    document.sections.append(stepSection(recipeSteps()));
    document.sections.append(PaperSection {.texts = {{recipeNote(), PaperFace::Large}}});
    return document;
}

QString packageRecipeText()
{
    return recipeTitle() + QLatin1String("\n\n") + numbered(recipeSteps()) + QLatin1Char('\n') + recipeNote()
        + QLatin1Char('\n');
}

} // namespace Reslate
