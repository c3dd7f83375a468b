// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/permissionsdialog.h"

#include "models/text/modelabels.h"
#include "models/text/permissionlabels.h"
#include "ui/kit/widgets.h"
#include "ui/orders/findingcard.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

namespace Reslate {
namespace {

Badge badgeOf(May may)
{
    if (isNo(may))
        return {.text = PermissionsDialog::tr("you may not"), .tone = Tone::Bad};
    return may == May::Yes ? Badge {.text = PermissionsDialog::tr("you may"), .tone = Tone::Good}
                           : Badge {.text = PermissionsDialog::tr("not known"), .tone = Tone::Caution};
}

/// Modes of which the same can be said.
struct Alike {
    ResetMode first;
    QStringList titles;
    QString sentence;
};

QList<Alike> sendableModes(const Permissions &permissions)
{
    QList<Alike> groups;
    for (const ModeFacts &facts : allModes()) {
        if (!facts.sendable)
            continue;
        const QString sentence = permissionSentence(permissions.of(facts.mode), facts.mode);
        if (groups.isEmpty() || groups.constLast().sentence != sentence)
            groups.append({.first = facts.mode, .titles = {}, .sentence = sentence});
        groups.last().titles.append(modeTitle(facts.mode));
    }
    return groups;
}

} // namespace

PermissionsDialog::PermissionsDialog(const AppServices &work, QWidget *parent)
    : QDialog(parent)
    , m_work(work)
    , m_content(new QWidget(this))
    , m_cards(new QVBoxLayout(m_content))
{
    setNames(this, QStringLiteral("permissionsDialog"), tr("What your account may do"));
    setWindowTitle(tr("What your account may do"));
    resize(QSize(660, 680).boundedTo(screen()->availableSize()));
    auto *scroll = new QScrollArea(this);
    setNames(scroll, QStringLiteral("permissionsList"), tr("What your account may do"));
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_content->setObjectName(QStringLiteral("permissionsContent"));
    m_cards->setContentsMargins(0, 0, 0, 0);
    m_cards->setSpacing(8);
    scroll->setWidget(m_content);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *close = buttons->button(QDialogButtonBox::Close);
    close->setText(tr("Close")); // Qt's own catalog is not on every computer
    setNames(close, QStringLiteral("permissionsClose"), close->text());

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(
        wrappedLabel(tr("Both your school's consent for Reslate and your role in Intune have to allow it. What isn't "
                        "known here, the service decides when it is sent."),
            this, "muted"));
    column->addWidget(scroll, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&m_work.permissions, &AccountPermissions::known, this, &PermissionsDialog::refresh);
    refresh();
}

void PermissionsDialog::refresh()
{
    while (QLayoutItem *item = m_cards->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const Permissions &permissions = m_work.permissions.permissions();
    const QList<Alike> groups = sendableModes(permissions);
    for (const Alike &group : groups) {
        const QString role = tr("Intune role permission: %1").arg(rolePermissionText(group.first));
        auto *card = new FindingCard(m_work.theme, group.titles.join(QStringLiteral(" · ")),
            group.sentence + QLatin1Char('\n') + role, badgeOf(permissions.of(group.first)), m_content);
        card->setObjectName(QStringLiteral("permission-") + modeName(group.first));
        m_cards->addWidget(card);
    }
    m_cards->addStretch();
}

} // namespace Reslate
