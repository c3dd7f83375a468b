// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/writingdialog.h"
#include "ui/shell/appservices.h"

class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace Reslate {

/// What the school writes on every report from now on: who it is, what it follows, its logo.
class SchoolDialog final : public WritingDialog {
    Q_OBJECT
public:
    SchoolDialog(const AppServices &work, QWidget *parent);

private:
    QLineEdit *addField(QFormLayout *form, const char *name, const QString &label, const QString &value);
    QLayout *makeLogoRow();
    void chooseLogo();
    void setLogo(const QString &file);
    void save();

    const AppServices &m_work;
    QLineEdit *m_name;
    QPlainTextEdit *m_address;
    QLineEdit *m_office;
    QLineEdit *m_telephone;
    QLineEdit *m_dataController;
    QLineEdit *m_standard;
    QLineEdit *m_retention;
    QLineEdit *m_logo;
    QLabel *m_problem; ///< why the logo can't be used; hidden while it can
};

} // namespace Reslate
