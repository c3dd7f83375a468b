// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/registrationpage.h"

#include "models/text/registrationlabels.h"
#include "ui/kit/theme.h"
#include "ui/kit/widgets.h"

#include <QClipboard>
#include <QComboBox>
#include <QFrame>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <utility>

namespace Reslate {
namespace {

const QString anySchool = QStringLiteral("organizations");

QPushButton *copyButton(const QString &text, const QString &name, const QString &content, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    setNames(button, name, text);
    button->setProperty("role", QStringLiteral("small"));
    button->setAutoDefault(false);
    QObject::connect(
        button, &QPushButton::clicked, button, [content] { QGuiApplication::clipboard()->setText(content); });
    return button;
}

} // namespace

RegistrationPage::RegistrationPage(QWidget *parent)
    : QWidget(parent)
    , m_clientId(new QLineEdit(this))
    , m_tenant(new QLineEdit(this))
    , m_service(new QComboBox(this))
    , m_message(wrappedLabel({}, this, "bad"))
    , m_next(new QPushButton(tr("Continue"), this))
{
    setNames(this, QStringLiteral("registrationPage"), tr("The app registration of your school"));
    QLabel *title = wrappedLabel(tr("The app registration of your school"), this);
    makeTitle(title, 1.3);
    QLabel *why = wrappedLabel(
        tr("Reslate signs in through an app registration of your school, so your school decides what it may do. "
           "It is made once; then everybody enters the same two values here."),
        this, "muted");
    auto *columns = new QHBoxLayout;
    columns->setSpacing(20);
    columns->addWidget(makeSteps(), 7);
    columns->addWidget(makeForm(), 5);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(24, 20, 24, 16);
    whole->setSpacing(8);
    whole->addWidget(title);
    whole->addWidget(why);
    whole->addSpacing(4);
    whole->addLayout(columns, 1);
    for (QLineEdit *edit : {m_clientId, m_tenant}) {
        connect(edit, &QLineEdit::textChanged, this, &RegistrationPage::refresh);
        connect(edit, &QLineEdit::returnPressed, this, &RegistrationPage::submit);
    }
    connect(m_next, &QPushButton::clicked, this, &RegistrationPage::submit);
    fill({.tenant = anySchool, .endpoints = endpointsOf(Cloud::Global)});
}

QWidget *RegistrationPage::makeSteps()
{
    auto *area = new QScrollArea(this);
    setNames(area, QStringLiteral("registrationSteps"), tr("How to make an app registration"));
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *box = new QWidget(area);
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 12, 0);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    int step = 0;
    const auto add = [&](const QString &text, QWidget *copy = nullptr) {
        const int row = grid->rowCount();
        grid->addWidget(plainLabel(QStringLiteral("%1.").arg(++step), box, "strong"), row, 0, Qt::AlignTop);
        grid->addWidget(wrappedLabel(text, box), row, 1);
        if (copy)
            grid->addWidget(copy, row, 2, Qt::AlignTop | Qt::AlignRight);
    };
    add(tr("In the Microsoft Entra admin center, open App registrations and choose New registration. Name it Reslate, "
           "for accounts "
           "in your organization only."),
        copyButton(tr("Copy its address"), QStringLiteral("copyAdminCenter"),
            QStringLiteral("https://entra.microsoft.com"), box));
    add(tr("As redirect URI choose \"Public client/native\" and enter http://localhost"),
        copyButton(tr("Copy it"), QStringLiteral("copyRedirect"), QStringLiteral("http://localhost"), box));
    add(tr("Under Authentication, allow public client flows if you want to sign in by a code, too."));
    QStringList names;
    const QList<PermissionText> permissions = permissionTexts();
    for (const PermissionText &permission : permissions)
        names.append(permission.name);
    add(tr("Under API permissions, add these of Microsoft Graph, as delegated permissions:"),
        copyButton(tr("Copy the list"), QStringLiteral("copyPermissions"), names.join(QLatin1Char('\n')), box));
    for (const PermissionText &permission : permissions) {
        auto *pair = new QVBoxLayout;
        pair->setSpacing(0);
        pair->addWidget(plainLabel(permission.name, box, "strong"));
        pair->addWidget(wrappedLabel(permission.reason, box, "muted"));
        grid->addLayout(pair, grid->rowCount(), 1, 1, 2);
    }
    add(tr("Grant admin consent for them. Then copy the application (client) ID and the directory (tenant) ID from the "
           "overview."));
    grid->setRowStretch(grid->rowCount(), 1);
    area->setWidget(box);
    return area;
}

QWidget *RegistrationPage::makeForm()
{
    auto *card = new QFrame(this);
    card->setProperty("role", QStringLiteral("card"));
    auto *fields = new QWidget(card);
    auto *column = new QVBoxLayout(fields);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    const auto add = [&](const QString &text, QWidget *field, const QString &name, const QString &accessibleName) {
        QLabel *label = plainLabel(text, card);
        label->setBuddy(field);
        setNames(field, name, accessibleName);
        column->addWidget(label);
        column->addWidget(field);
        column->addSpacing(6);
    };
    add(tr("&Application (client) ID"), m_clientId, QStringLiteral("clientId"), tr("Application (client) ID"));
    add(tr("&Directory (tenant) ID or domain"), m_tenant, QStringLiteral("tenant"),
        tr("Directory (tenant) ID or domain"));
    add(tr("&Microsoft cloud"), m_service, QStringLiteral("cloud"), tr("Microsoft cloud"));
    m_clientId->setPlaceholderText(tr("from the registration's overview"));
    m_tenant->setPlaceholderText(tr("school.onmicrosoft.com"));
    m_service->setMinimumHeight(m_tenant->sizeHint().height());
    m_message->setObjectName(QStringLiteral("registrationMessage"));
    column->addWidget(m_message);
    column->addStretch();
    column->addWidget(
        wrappedLabel(tr("These values aren't secret. Reslate remembers them on this computer."), card, "muted"));
    auto *cancel = new QPushButton(tr("Cancel"), card);
    setNames(cancel, QStringLiteral("registrationCancel"), cancel->text());
    setNames(m_next, QStringLiteral("registrationNext"), m_next->text());
    m_next->setProperty("role", QStringLiteral("primary"));
    for (QPushButton *button : {cancel, m_next})
        button->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_next);
    auto *whole = new QVBoxLayout(card);
    whole->setContentsMargins(16, 16, 16, 16);
    whole->setSpacing(12);
    whole->addWidget(scrolling(fields, QStringLiteral("registrationFields"), accessibleName(), card), 1);
    whole->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &RegistrationPage::canceled);
    // The tab key comes from the steps, which are read first, and goes to the buttons last.
    QWidget *before = findChild<QPushButton *>(QStringLiteral("copyPermissions"));
    for (QWidget *each : QWidgetList {m_clientId, m_tenant, m_service, cancel, m_next}) {
        setTabOrder(before, each);
        before = each;
    }
    return card;
}

void RegistrationPage::fill(const Registration &known, const RegistrationLocks &locks)
{
    m_services = {endpointsOf(Cloud::Global), endpointsOf(Cloud::UsGovernment), endpointsOf(Cloud::UsDefense),
        endpointsOf(Cloud::China)};
    if (!cloudOf(known.endpoints))
        m_services.append(known.endpoints);
    m_service->clear();
    for (const Endpoints &service : std::as_const(m_services)) {
        m_service->addItem(serviceTitle(service));
        if (sameOrigin(service.graph, known.endpoints.graph))
            m_service->setCurrentIndex(m_service->count() - 1);
    }
    m_service->setEnabled(!locks.cloud);
    m_clientId->setText(known.clientId);
    m_tenant->setText(known.tenant == anySchool ? QString() : known.tenant);
    m_clientId->setReadOnly(locks.clientId);
    m_tenant->setReadOnly(locks.tenant);
    const QString why = tr("Laid down for this computer");
    m_clientId->setToolTip(locks.clientId ? why : QString());
    m_tenant->setToolTip(locks.tenant ? why : QString());
    m_service->setToolTip(locks.cloud ? why : QString());
    refresh();
}

void RegistrationPage::refresh()
{
    m_message->clear();
    const bool whole = !m_clientId->text().trimmed().isEmpty();
    m_next->setEnabled(whole);
    m_next->setToolTip(whole ? QString() : tr("The client ID is missing."));
}

void RegistrationPage::submit()
{
    if (!m_next->isEnabled())
        return;
    const QString tenant = m_tenant->text().trimmed();
    const Result<Registration> registration = Registration::make(
        m_clientId->text().trimmed(), tenant.isEmpty() ? anySchool : tenant, m_services.at(m_service->currentIndex()));
    if (registration) {
        Q_EMIT given(*registration);
        return;
    }
    m_message->setText(registrationTrouble(registration.error()));
    tellScreenReader(m_message, m_message->text());
}

} // namespace Reslate
