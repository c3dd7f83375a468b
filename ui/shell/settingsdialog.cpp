// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/settingsdialog.h"

#include "domain/job/jobstart.h"
#include "ui/kit/countdownfield.h"
#include "ui/kit/numberfield.h"
#include "ui/kit/widgets.h"
#include "ui/shell/desktopnotifier.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace Reslate {

SettingsDialog::SettingsDialog(const AppServices &work, QWidget *parent)
    : QDialog(parent)
    , m_work(work)
{
    setNames(this, QStringLiteral("settingsDialog"), tr("Settings"));
    setWindowTitle(tr("Settings"));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(10);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    addColors(form);
    addCountdown(form);
    addCalls(form);
    auto *close = new QPushButton(tr("Close"), this);
    setNames(close, QStringLiteral("settingsClose"), close->text());
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto *foot = new QHBoxLayout;
    foot->addStretch();
    foot->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    column->addLayout(form);
    column->addWidget(makeRules());
    column->addStretch();
    column->addLayout(foot);
}

void SettingsDialog::addColors(QFormLayout *form)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    auto *group = new QButtonGroup(this);
    const auto add = [&](const QString &text, Theme::Choice choice, const char *name) {
        auto *button = new QRadioButton(text, this);
        setNames(button, QLatin1String(name), tr("Colors: %1").arg(text));
        button->setChecked(m_work.theme.choice() == choice);
        connect(button, &QRadioButton::clicked, this, [this, choice] {
            m_work.theme.choose(choice);
            m_work.settings.set(settingkeys::theme, Theme::nameOf(choice));
        });
        group->addButton(button);
        row->addWidget(button);
    };
    add(tr("As the system"), Theme::Choice::System, "settingsColorsSystem");
    add(tr("Light"), Theme::Choice::Light, "settingsColorsLight");
    add(tr("Dark"), Theme::Choice::Dark, "settingsColorsDark");
    row->addStretch();
    form->addRow(tr("Colors"), row);
}

void SettingsDialog::addCountdown(QFormLayout *form)
{
    auto *seconds = new NumberField(shortestKeptCountdown, static_cast<int>(maxCountdown.count()), this);
    setNames(seconds, QStringLiteral("settingsCountdown"), tr("Seconds to take it back"));
    seconds->setValue(m_work.settings.get(settingkeys::countdownSeconds));
    connect(seconds, &NumberField::edited, this, [this, seconds] {
        if (seconds->problem().isEmpty())
            m_work.settings.set(settingkeys::countdownSeconds, seconds->value());
    });
    form->addRow(tr("&Seconds to take it back"), seconds);
}

void SettingsDialog::addCalls(QFormLayout *form)
{
    auto *notify = new QCheckBox(tr("&Notify me when a job ends or waits for somebody"), this);
    setNames(notify, QStringLiteral("settingsNotify"), tr("Notify me when a job ends or waits for somebody"));
    notify->setToolTip(tr("A notification, and a sign in the taskbar, while no window of Reslate is in front."));
    notify->setChecked(m_work.settings.get(settingkeys::notifyWhenAway));
    auto *tray = new QCheckBox(tr("S&ymbol beside the clock"), this);
    setNames(tray, QStringLiteral("settingsTray"), tr("Symbol beside the clock"));
    tray->setChecked(m_work.settings.get(settingkeys::trayIcon));
    tray->setEnabled(DesktopNotifier::hasTray());
    tray->setToolTip(tray->isEnabled() ? QString() : tr("This desktop shows no such symbols."));
    connect(notify, &QCheckBox::toggled, this, [this](bool on) {
        m_work.settings.set(settingkeys::notifyWhenAway, on);
        Q_EMIT changed();
    });
    connect(tray, &QCheckBox::toggled, this, [this](bool on) {
        m_work.settings.set(settingkeys::trayIcon, on);
        Q_EMIT changed();
    });
    form->addRow(notify);
    form->addRow(tray);
}

QWidget *SettingsDialog::makeRules()
{
    auto *box = new QFrame(this);
    box->setProperty("role", QStringLiteral("card"));
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(8);
    QLabel *heading = plainLabel(tr("Rules of the school"), box);
    heading->setFont(scaledFont(font(), 1, QFont::Bold));
    column->addWidget(heading);
    column->addWidget(wrappedLabel(
        tr("They apply to everybody who works with this journal. Each change needs a reason."), box, "muted"));
    auto *row = new QHBoxLayout;
    const auto add = [this, box, row](const QString &text, const char *name, void (SettingsDialog::*wanted)()) {
        auto *button = new QPushButton(text, box);
        setNames(button, QLatin1String(name), text);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, wanted);
        row->addWidget(button);
    };
    add(tr("Protected list…"), "settingsProtected", &SettingsDialog::protectedWanted);
    add(tr("Closed hours…"), "settingsHours", &SettingsDialog::hoursWanted);
    add(tr("Second person…"), "settingsSecondPerson", &SettingsDialog::secondPersonWanted);
    add(tr("What your account may do…"), "settingsPermissions", &SettingsDialog::permissionsWanted);
    row->addStretch();
    column->addLayout(row);
    return box;
}

} // namespace Reslate
